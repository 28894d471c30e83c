import { lazy, Suspense, useMemo, useState } from "react";
import { api } from "../../api/client";
import type { Responsibility } from "../../api/types";
import { Boundary } from "../../app/Boundary";
import cards from "../../app/Cards.module.css";
import { Field, FormDialog } from "../../app/FormDialog";
import { Skeleton } from "../../app/Notice";
import { useCity } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useCategories } from "../alerts/AlertsPage";
import styles from "./Areas.module.css";
import { type Corner, cornersOf, FEWEST_CORNERS, linesOf, wrongLine } from "./outline";

const OutlinePanel = lazy(() => import("./OutlinePanel"));
const LONGEST_NAME = 64;

interface AreaDialogProps {
  /** the area to change; null for a new one */
  area: Responsibility | null;
  onClose: () => void;
}

/** For which area the reader's agency answers: a zone of the city, or an outline that is drawn or typed. */
export function AreaDialog({ area, onClose }: AreaDialogProps) {
  const [name, setName] = useState(area?.name ?? "");
  const [categories, setCategories] = useState<readonly string[]>(area?.categories ?? []);
  const [zone, setZone] = useState(area?.zone ?? "");
  const [lines, setLines] = useState(linesOf((area?.outline ?? []).flatMap(cornerIn)));
  const act = useAct("responsibilities");
  const corners = useMemo(() => cornersOf(lines), [lines]);
  const where = zone === "" ? { outline: corners } : { zone };
  const put = async (): Promise<void> => {
    const done = api.putResponsibility(name.trim(), { ...where, categories });
    if ((await act(done, t("agencies.area.add.done"))) !== null) onClose();
  };
  const drawn = wrongLine(lines) === null && corners.length >= FEWEST_CORNERS;
  const title = area ? t("agencies.area.change.title", { name: area.name }) : t("agencies.area.add");
  return (
    <FormDialog
      title={title}
      verb={t(area ? "agencies.area.save" : "agencies.area.add")}
      ready={name.trim() !== "" && (zone !== "" || drawn)}
      onDo={put}
      onClose={onClose}
      wide
    >
      {!area && <Field label={t("agencies.area.name")} value={name} onChange={setName} maxLength={LONGEST_NAME} />}
      <Categories chosen={categories} onChange={setCategories} />
      <ZoneField zone={zone} onChange={setZone} />
      {zone === "" && <Outline lines={lines} corners={corners} onChange={setLines} />}
    </FormDialog>
  );
}

const cornerIn = ([lon, lat]: number[]): Corner[] => (lon === undefined || lat === undefined ? [] : [[lon, lat]]);

interface CategoriesProps {
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

function Categories({ chosen, onChange }: CategoriesProps) {
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

function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
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

function Outline({ lines, corners, onChange }: OutlineProps) {
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
