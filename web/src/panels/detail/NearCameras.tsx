import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { refusalOf } from "../../app/problems";
import type { IncidentSummary } from "../../api/incidents";
import { cameras, type NearCamera } from "../../api/units";
import { useDomain } from "../../app/domain";
import { PurposeForm } from "../../app/oversight/PurposeForm";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";
import { formatAge, formatQuantity } from "../../lib/format";
import { shownCones } from "../map/cones";
import { useMoment } from "../../app/Age";
import styles from "./Cameras.module.css";

const MOST = 4;

interface NearCamerasProps {
  lon: number;
  lat: number;
  /** when it happened: there the video system opens; null for now */
  time: string | null;
  worked: IncidentSummary | null;
}

/**
 * The cameras beside what happened: those that see the place first, with their fields of view on the map; those that
 * look elsewhere unfold. What they see is
 * looked at for the incident that it belongs to, when there is one.
 */
export function NearCameras({ lon, lat, time, worked }: NearCamerasProps) {
  const domain = useDomain()?.id ?? null;
  const near = useQuery<NearCamera[]>({
    queryKey: ["near-cameras", domain, lon, lat, time],
    queryFn: ({ signal }) => cameras.near({ lon, lat, domain, time, limit: MOST }, signal),
    staleTime: 30_000,
  });
  const rows = near.data;
  useEffect(() => {
    shownCones.set(rows ?? []);
    return () => shownCones.set([]);
  }, [rows]);
  if (!rows || rows.length === 0) return null;
  const others = rows.filter((camera) => !isOfUse(camera));
  return (
    <section>
      <h3>{t("cameras.title")}</h3>
      <Rows cameras={rows.filter(isOfUse)} worked={worked} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t("cameras.others", { count: others.length })}</summary>
          <Rows cameras={others} worked={worked} />
        </details>
      )}
    </section>
  );
}

/** One that surely looks elsewhere is only worth its line once somebody turns it. */
const isOfUse = ({ sees }: NearCamera): boolean => sees !== "not";

function Rows({ cameras: rows, worked }: { cameras: readonly NearCamera[]; worked: IncidentSummary | null }) {
  if (rows.length === 0) return null;
  return (
    <ol className={styles.list}>
      {rows.map((camera) => (
        <Row key={camera.id} camera={camera} worked={worked} />
      ))}
    </ol>
  );
}

interface RowProps {
  camera: NearCamera;
  worked: IncidentSummary | null;
}

function Row({ camera, worked }: RowProps) {
  const [open, setOpen] = useState(false);
  const words = {
    distance: formatQuantity(Math.round(camera.distanceMeters), "m"),
    sees: t(`cameras.sees.${camera.sees}`),
  };
  const look = (through: "video-system" | "still"): void => {
    if (worked) void cameras.look(camera.id, worked.id, through).catch(tellRefusal);
  };
  const showStill = (): void => {
    if (!open) look("still");
    setOpen(!open);
  };
  return (
    <li data-sees={camera.sees === "sees"}>
      <b>{camera.name}</b>
      <span>{t("cameras.line", words)}</span>
      {camera.field && <span>{fieldWords(camera.field)}</span>}
      <div className={styles.tools}>
        {camera.link && (
          <a href={camera.link} target="_blank" rel="noreferrer" onClick={() => look("video-system")}>
            {t("cameras.open")}
          </a>
        )}
        {camera.stillAt && (
          <Button size="xs" variant="default" aria-expanded={open} onClick={showStill}>
            {t("cameras.still")}
          </Button>
        )}
      </div>
      {open && <Still camera={camera} worked={worked} />}
    </li>
  );
}

function tellRefusal(error: unknown): void {
  tell(t("act.failed", { detail: refusalOf(error) }), null, true);
}

const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;

/** Where it looks, as people say it, and how far. */
function fieldWords({ directionDegrees, rangeMeters }: NonNullable<NearCamera["field"]>): string {
  const eighth = COMPASS[Math.round(directionDegrees / 45) % 8] ?? "n";
  return t("cameras.field", {
    direction: t(`cameras.compass.${eighth}`),
    range: formatQuantity(Math.round(rangeMeters), "m"),
  });
}

/** In blocks, until the reader says what for. */
function Still({ camera, worked }: RowProps) {
  const incident = worked?.number ?? null;
  const now = useMoment(10_000);
  const still = useQuery({
    queryKey: ["still", camera.id, camera.stillAt, incident],
    queryFn: async ({ signal }) => {
      const { image, masked } = await cameras.still(camera.id, { incident, signal });
      return { address: await addressOf(image), masked };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!still.data) return null;
  const age = formatAge(now - Date.parse(camera.stillAt ?? ""));
  return (
    <figure className={styles.still}>
      <img src={still.data.address} alt={t("cameras.still.alt", { name: camera.name, age })} />
      {still.data.masked && <figcaption>{t("cameras.still.masked")}</figcaption>}
      {still.data.masked && !camera.masked && <PurposeForm record={`camera/${camera.id}`} reads={["still"]} />}
    </figure>
  );
}

/** An address that goes with the picture, and needs no clearing up. */
function addressOf(image: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("the picture can't be read"));
    reader.readAsDataURL(image);
  });
}
