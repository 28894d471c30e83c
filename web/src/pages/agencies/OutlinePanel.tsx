import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import type { City } from "../../api/types";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { paletteOf } from "../../panels/map/palette";
import { scheme } from "../../theme/scheme";
import styles from "./Areas.module.css";
import { type Corner, moved, withCorner } from "./outline";
import { OutlineMap } from "./outlineMap";

interface OutlinePanelProps {
  city: City;
  corners: readonly Corner[];
  onChange: (corners: readonly Corner[]) => void;
}

/** A map on which an outline is drawn by pointing and pulled by its corners. The list beside it does the same by keyboard. */
export default function OutlinePanel({ city, corners, onChange }: OutlinePanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<OutlineMap | null>(null);
  const latest = useRef({ corners, onChange });
  latest.current = { corners, onChange };
  const [failed, setFailed] = useState(false);
  const palette = paletteOf(useStore(scheme, (value) => value));
  useEffect(() => {
    if (!box.current) return;
    try {
      map.current = new OutlineMap(box.current, city, palette, latest.current.corners, {
        added: (corner) => latest.current.onChange(withCorner(latest.current.corners, corner)),
        moved: (index, to) => latest.current.onChange(moved(latest.current.corners, index, to)),
      });
    } catch {
      setFailed(true);
      return;
    }
    return () => {
      map.current?.close();
      map.current = null;
    };
  }, [city, palette]);
  useEffect(() => map.current?.show(corners), [corners]);
  if (failed) return <p className={styles.failed}>{t("agencies.outline.unavailable")}</p>;
  return <div ref={box} className={styles.map} role="application" aria-label={t("agencies.outline.map")} />;
}
