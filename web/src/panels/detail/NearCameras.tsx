import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { cameras, type NearCamera } from "../../api/units";
import { useDomain } from "../../app/domain";
import { PurposeForm } from "../../app/oversight/PurposeForm";
import { t } from "../../i18n";
import { formatAge, formatQuantity } from "../../lib/format";
import { shownCones } from "../map/cones";
import { useMoment } from "../../app/Age";
import styles from "./Cameras.module.css";

const MOST = 4;

/**
 * The cameras beside what happened: those that see the place first, with their fields of view on the map. What they see is
 * looked at for the incident that it belongs to, when there is one.
 */
export function NearCameras({ lon, lat, incident }: { lon: number; lat: number; incident: string | null }) {
  const domain = useDomain()?.id ?? null;
  const near = useQuery<NearCamera[]>({
    queryKey: ["near-cameras", domain, lon, lat],
    queryFn: ({ signal }) => cameras.near({ lon, lat, domain, limit: MOST }, signal),
    staleTime: 30_000,
  });
  const rows = near.data;
  useEffect(() => {
    shownCones.set(rows ?? []);
    return () => shownCones.set([]);
  }, [rows]);
  if (!rows || rows.length === 0) return null;
  return (
    <section>
      <h3>{t("cameras.title")}</h3>
      <ol className={styles.list}>
        {rows.map((camera) => (
          <Row key={camera.id} camera={camera} incident={incident} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  camera: NearCamera;
  incident: string | null;
}

function Row({ camera, incident }: RowProps) {
  const [open, setOpen] = useState(false);
  const words = {
    distance: formatQuantity(Math.round(camera.distanceMeters), "m"),
    sees: t(`cameras.sees.${camera.sees}`),
  };
  return (
    <li data-sees={camera.sees === "sees"}>
      <b>{camera.name}</b>
      <span>{t("cameras.line", words)}</span>
      <div className={styles.tools}>
        {camera.link && (
          <a href={camera.link} target="_blank" rel="noreferrer">
            {t("cameras.open")}
          </a>
        )}
        {camera.stillAt && (
          <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("cameras.still")}
          </Button>
        )}
      </div>
      {open && <Still camera={camera} incident={incident} />}
    </li>
  );
}

/** In blocks, until the reader says what for. */
function Still({ camera, incident }: RowProps) {
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
