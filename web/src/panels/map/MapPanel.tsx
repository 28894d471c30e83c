import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AlertSummary, City } from "../../api/types";
import type { Unit } from "../../api/units";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { isOpen, wasOpenAt } from "../../picture/alerts";
import { usePastAlerts } from "../../picture/past";
import type { PictureStore } from "../../picture/picture";
import { scheme } from "../../theme/scheme";
import { look, place } from "../../view/location";
import { currentSelection, select, useParam, usePastMillis, useSelection } from "../../view/view";
import { useInk } from "../chart/ink";
import { useIncidentName } from "../incident/types";
import { useIncidentsAt } from "../incident/useIncident";
import { useTypeIcons } from "../incident/useTypeIcons";
import { useUnits } from "../units/useUnits";
import { CityMap, type MapEvents, type Scene, type Target } from "./CityMap";
import { cameraText, parseCamera } from "./camera";
import { shownCones } from "./cones";
import { HoverCard } from "./HoverCard";
import { parseHidden } from "./hidden";
import type { IncidentStack } from "./layers/incidents";
import styles from "./Map.module.css";
import { MapTools } from "./MapTools";
import { useBlindSpots } from "./useBlindSpots";

/** Where units were is kept for a short time only, and not for looking back. */
const NO_UNITS: ReadonlyMap<string, Unit> = new Map();

export interface Hovered {
  target: Target;
  x: number;
  y: number;
}

interface MapPanelProps {
  city: City;
  /** the popped-out map cannot be popped out again; the wall has no one to press anything */
  tools?: "all" | "popped" | "none";
  /** pixels at the right that something else covers */
  inset?: number;
}

/** The city with everything on it. */
export function MapPanel({ city, tools = "all", inset = 0 }: MapPanelProps) {
  const picture = usePicture();
  const box = useRef<HTMLDivElement>(null);
  const scene = useScene(picture, tools === "none");
  const [map, setMap] = useState<CityMap | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [failed, setFailed] = useState(false);
  const first = useRef(scene);
  useEffect(() => {
    if (!box.current) return;
    let made: CityMap;
    try {
      made = new CityMap(
        box.current,
        city,
        first.current,
        parseCamera(place.current().params.get("map")),
        events(picture, setHovered),
      );
    } catch {
      setFailed(true);
      return;
    }
    setMap(made);
    return () => made.close();
  }, [city, picture]);
  useEffect(() => map?.update(scene), [map, scene]);
  useEffect(() => map?.uncover(inset), [map, inset]);
  useEffect(() => (map ? picture.revision.subscribe(() => map.statesChanged()) : undefined), [map, picture]);
  return (
    <section className={`${styles.map} ${scene.past ? styles.past : ""}`} aria-label={t("map.label")}>
      <div ref={box} className={styles.canvas} />
      {failed && (
        <div className={styles.failed}>
          <b>{t("map.unavailable")}</b>
          <p>{t("map.unavailable.hint")}</p>
        </div>
      )}
      {hovered && <HoverCard hovered={hovered} />}
      {map && tools !== "none" && <MapTools map={map} popped={tools === "popped"} />}
    </section>
  );
}

function events(picture: PictureStore, setHovered: (hovered: Hovered | null) => void): MapEvents {
  const idOf = (row: number): string => picture.columns.current().ids[row] ?? "";
  return {
    choose: (target) => {
      if (target?.kind === "incident") select({ kind: "incident", id: nextOf(target.incidents) });
      else if (target?.kind === "alert") select({ kind: "alert", id: target.alert.id });
      else if (target?.kind === "unit") chooseErrand(target.unit);
      else select(target ? { kind: "source", id: idOf(target.row) } : null);
    },
    hover: (target, x, y) => setHovered(target && { target, x, y }),
    moved: (camera) => look({ map: cameraText(camera) }, "replace"),
  };
}

/** A unit leads to the incident that it is sent to. */
function chooseErrand({ assignment }: Unit): void {
  if (assignment) select({ kind: "incident", id: assignment.incident });
}

/** Of incidents at one place the most urgent; who has chosen one of them gets the next, and after the last the first. */
function nextOf(incidents: IncidentStack["incidents"]): string {
  const chosen = currentSelection();
  const ids = incidents.map((one) => one.id).sort();
  const at = chosen?.kind === "incident" ? ids.indexOf(chosen.id) : -1;
  return at < 0 ? incidents[0].id : (ids[(at + 1) % ids.length] ?? incidents[0].id);
}

/** Everything the map draws except the states, which go past React. */
function useScene(picture: PictureStore, wall: boolean): Scene {
  const columns = useStore(picture.columns, (value) => value);
  const present = useStore(picture.alerts, (value) => value);
  const colours = useStore(scheme, (value) => value);
  const ink = useInk();
  const pastMillis = usePastMillis();
  const past = usePastAlerts(pastMillis);
  const incidents = useIncidentsAt(pastMillis);
  const typeIcons = useTypeIcons(!wall);
  const incidentName = useIncidentName();
  const hide = useParam("hide");
  const units = useUnits();
  const cones = useStore(shownCones, (value) => value);
  const blind = useBlindSpots();
  const selection = useSelection();
  const chosenAlert = selection?.kind === "alert" ? selection.id : null;
  const chosenIncident = selection?.kind === "incident" ? selection.id : null;
  const chosenSource = selection?.kind === "source" ? selection.id : null;
  const hidden = useMemo(() => parseHidden(hide), [hide]);
  return useMemo(
    () => ({
      columns,
      alerts: past ?? present,
      incidents,
      incidentName,
      typeIcons,
      units: past ? NO_UNITS : units,
      cones,
      blind,
      open: pastMillis === null ? isOpen : (alert: AlertSummary) => wasOpenAt(alert, pastMillis),
      scheme: colours,
      severityColors: ink.severity,
      hidden,
      chosenAlert,
      chosenIncident,
      chosenSource,
      past: pastMillis !== null,
    }),
    [
      columns,
      past,
      present,
      incidents,
      incidentName,
      typeIcons,
      units,
      cones,
      blind,
      pastMillis,
      colours,
      ink,
      hidden,
      chosenAlert,
      chosenIncident,
      chosenSource,
    ],
  );
}
