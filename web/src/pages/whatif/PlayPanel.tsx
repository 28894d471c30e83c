import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AdvisedSteward, Simulation, SimulationGround } from "../../api/simulations";
import type { City } from "../../api/types";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { paletteOf } from "../../panels/map/palette";
import { scheme } from "../../theme/scheme";
import { readPlayInk } from "./ink";
import { PlayMap } from "./playMap";
import { StewardLegend } from "./StewardLegend";
import styles from "./WhatIf.module.css";

interface PlayPanelProps {
  city: City;
  simulation: Simulation;
  title: string;
  ground: SimulationGround;
  seconds: number;
  places: Float32Array;
  stewards: readonly AdvisedSteward[];
}

/** The people of one simulation on the map, at one moment. */
export default function PlayPanel({ city, simulation, title, ground, seconds, places, stewards }: PlayPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PlayMap | null>(null);
  const [failed, setFailed] = useState(false);
  const colours = useStore(scheme, (value) => value);
  const plane = simulation.result?.plane;
  const orders = simulation.question.exits;
  const closed = useMemo(() => new Set(orders?.filter((order) => !order.opens).map((order) => order.exit)), [orders]);
  useEffect(() => {
    if (!box.current || !plane) return;
    try {
      const made = new PlayMap(box.current, city, paletteOf(colours), {
        ground,
        plane,
        closed,
        ink: readPlayInk(colours),
      });
      setMap(made);
      return () => made.close();
    } catch {
      setFailed(true);
      return;
    }
  }, [city, colours, ground, plane?.lon, plane?.lat, closed]); // the plane comes anew with each answer, and is the same
  useEffect(() => map?.show(places, stewards), [map, places, stewards]);
  const label = t("whatif.map", { title, seconds: Math.round(seconds), inside: places.length / 2 });
  return (
    <figure className={styles.stage} aria-label={label}>
      <figcaption>{label}</figcaption>
      {failed ? (
        <p className={styles.failed}>{t("whatif.map.unavailable")}</p>
      ) : (
        <div ref={box} className={styles.map} />
      )}
      {!failed && stewards.length > 0 && <StewardLegend />}
    </figure>
  );
}
