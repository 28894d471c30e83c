import { useMemo } from "react";
import type { IncidentSummary } from "../../api/incidents";
import { usePicture } from "../../app/live";
import { type Key, t, word } from "../../i18n";
import { useRemembered } from "../../lib/remembered";
import { useStore } from "../../lib/useStore";
import { isOpen, SEVERITIES } from "../../picture/alerts";
import { STATES } from "../../picture/columns";
import { SeverityMark } from "../../theme/severity";
import { useParam } from "../../view/view";
import { Sign } from "../incident/Sign";
import { INCIDENT_SIGNS, iconOfType } from "../incident/signs";
import { useTypeNameOf } from "../incident/types";
import { useIncidents } from "../incident/useIncident";
import { useTypeIcons } from "../incident/useTypeIcons";
import { parseHidden } from "./hidden";
import { signPath } from "./icons";
import styles from "./Map.module.css";
import { useBlindSpots } from "./useBlindSpots";

const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

/** Explains only what is on the map now. */
export function Legend() {
  const [open, setOpen] = useRemembered("legend", false, isFlag);
  return (
    <aside className={styles.legend} aria-label={t("map.legend")}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("map.legend")} <span aria-hidden>{open ? "▾" : "▸"}</span>
      </button>
      {open && <LegendLists />}
    </aside>
  );
}

function LegendLists() {
  const picture = usePicture();
  const columns = useStore(picture.columns, (value) => value);
  const alerts = useStore(picture.alerts, (value) => value);
  const hidden = parseHidden(useParam("hide"));
  const severities = useMemo(() => {
    const found = new Set([...alerts.values()].filter(isOpen).map((alert) => alert.severity));
    return SEVERITIES.filter((severity) => found.has(severity));
  }, [alerts]);
  const categories = useMemo(() => [...new Set(columns.categories)].sort(), [columns]);
  return (
    <div className={styles.lists}>
      {!hidden.includes("alerts") && severities.length > 0 && (
        <ul>
          {severities.map((severity) => (
            <li key={severity}>
              <SeverityMark severity={severity} size={13} silent /> {t(`severity.${severity}`)}
            </li>
          ))}
        </ul>
      )}
      {!hidden.includes("incidents") && <IncidentSigns />}
      <BlindReasons />
      {!hidden.includes("sources") && <SourceLists categories={categories} />}
    </div>
  );
}

/** How many sources could not have detected anything, by the reason. */
function BlindReasons() {
  const spots = useBlindSpots();
  if (spots.length === 0) return null;
  const reasons = [...new Set(spots.map(({ why }) => why))].sort();
  return (
    <ul aria-label={t("map.layer.blind")}>
      {reasons.map((why) => (
        <li key={why}>
          <i className={`${styles.dot} ${styles.blind}`} aria-hidden /> {t(`blind.${why}`)}{" "}
          <b>{spots.filter((spot) => spot.why === why).length}</b>
        </li>
      ))}
    </ul>
  );
}

function IncidentSigns() {
  const incidents = useIncidents();
  const own = useTypeIcons(false);
  const signs = useMemo(
    () => [...new Map([...incidents.values()].map((one) => [one.type, one])).values()],
    [incidents],
  );
  if (signs.length === 0) return null;
  return (
    <ul aria-label={t("incidents.title")}>
      {signs.sort(byType).map((incident) => (
        <li key={incident.type}>
          <Sign path={INCIDENT_SIGNS[iconOfType(incident.type, own)]} /> <TypeName incident={incident} />
        </li>
      ))}
    </ul>
  );
}

const byType = (one: IncidentSummary, other: IncidentSummary): number => one.type.localeCompare(other.type);

function TypeName({ incident }: { incident: IncidentSummary }) {
  return <>{useTypeNameOf(incident)}</>;
}

function SourceLists({ categories }: { categories: string[] }) {
  return (
    <>
      <ul>
        {STATES.map((state) => (
          <li key={state}>
            <i className={`${styles.dot} ${styles[`dot-${state}`]}`} aria-hidden /> {t(`source.state.${state}` as Key)}
          </li>
        ))}
      </ul>
      <ul>
        {categories.map((category) => (
          <li key={category}>
            <Sign path={signPath(category)} />
            {word("category", category)}
          </li>
        ))}
      </ul>
    </>
  );
}
