import { useMemo, useState } from "react";
import { api } from "../../api/client";
import type { Responsibility } from "../../api/types";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { Categories, Outline, ZoneField } from "./AreaFields";
import { type Corner, cornersOf, FEWEST_CORNERS, linesOf, wrongLine } from "./outline";

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
