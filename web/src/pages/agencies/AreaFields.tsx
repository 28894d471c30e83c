import { lazy, Suspense } from "react";
import { Boundary } from "../../app/Boundary";
import cards from "../../app/Cards.module.css";
import { Skeleton } from "../../app/Notice";
import { useCity } from "../../app/session";
import { t } from "../../i18n";
import { useCategories } from "../alerts/AlertsPage";
import styles from "./Areas.module.css";
import { type Corner, linesOf, wrongLine } from "./outline";

const OutlinePanel = lazy(() => import("./OutlinePanel"));

interface CategoriesProps {
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Kinds of source to choose from; none for all. */
export function Categories({ chosen, onChange }: CategoriesProps) {
  const toggle = (category: string): void =>
    onChange(chosen.includes(category) ? chosen.filter((one) => one !== category) : [...chosen, category]);
  return (
    <fieldset className={cards.choices}>
      <legend>{t("agencies.area.categories")}</legend>
      {useCategories().map(([category, word]) => (
        <label key={category}>
          <input type="checkbox" checked={chosen.includes(category)} onChange={() => toggle(category)} />
          {word}
        </label>
      ))}
    </fieldset>
  );
}

/** A zone of the city, or none for an area of one's own. */
export function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const zones = [...new Map(useCity().data?.zones.map((one) => [one.id, one.name])).entries()];
  return (
    <label>
      {t("agencies.area.zone")}
      <select value={zone} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("agencies.area.own")}</option>
        {zones.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OutlineProps {
  lines: string;
  corners: readonly Corner[];
  onChange: (lines: string) => void;
}

/** An outline that is drawn on the map or typed. */
export function Outline({ lines, corners, onChange }: OutlineProps) {
  const city = useCity().data;
  const wrong = wrongLine(lines);
  return (
    <>
      {city && (
        <Boundary title={t("map.unavailable")} hint={t("agencies.outline.unavailable")}>
          <Suspense fallback={<Skeleton rows={4} />}>
            <OutlinePanel city={city} corners={corners} onChange={(changed) => onChange(linesOf(changed))} />
          </Suspense>
        </Boundary>
      )}
      <label className={styles.corners}>
        {t("agencies.outline.corners")}
        <textarea rows={5} value={lines} onChange={(event) => onChange(event.target.value)} />
        <small className={wrong === null ? undefined : styles.wrong} role="status">
          {wrong === null
            ? t("agencies.area.drawn", { count: corners.length })
            : t("agencies.outline.wrong", { line: wrong })}
        </small>
      </label>
    </>
  );
}
