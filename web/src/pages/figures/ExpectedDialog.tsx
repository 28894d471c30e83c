import { useMemo, useState } from "react";
import { type ExpectedEvent, room } from "../../api/items";
import { useDomain } from "../../app/domain";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { parseMoment } from "../../lib/format";
import { Categories, Outline, ZoneField } from "../agencies/AreaFields";
import { cornersOf, FEWEST_CORNERS, linesOf, wrongLine } from "../agencies/outline";
import { cornersOfPlace, fieldOf } from "./expected";

const LONGEST_NAME = 100;
const USUAL_MILLIS = 4 * 3_600_000;

interface ExpectedDialogProps {
  /** the event to change; null for a new one */
  event: ExpectedEvent | null;
  /** the domain's clock, from which a new one begins */
  now: number;
  onClose: () => void;
}

/** What is expected, where and when: a zone of the city or an outline, by the city's clock. */
export function ExpectedDialog({ event, now, onClose }: ExpectedDialogProps) {
  const domain = useDomain()?.id ?? null;
  const act = useAct("expected");
  const [name, setName] = useState(event?.name ?? "");
  const [categories, setCategories] = useState<readonly string[]>(event?.categories ?? []);
  const [begins, setBegins] = useState(fieldOf(event ? Date.parse(event.begins) : now));
  const [ends, setEnds] = useState(fieldOf(event ? Date.parse(event.ends) : now + USUAL_MILLIS));
  const [zone, setZone] = useState(event?.place.zone ?? "");
  const [lines, setLines] = useState(event ? linesOf(cornersOfPlace(event.place)) : "");
  const corners = useMemo(() => cornersOf(lines), [lines]);
  const [from, to] = [parseMoment(begins), parseMoment(ends)];
  const drawn = wrongLine(lines) === null && corners.length >= FEWEST_CORNERS;
  const save = async (): Promise<void> => {
    if (from === null || to === null) return;
    const form = {
      name: name.trim(),
      place: {
        zone: zone || null,
        circle: null,
        outline: zone ? null : corners.map(([lon, lat]) => [lon, lat]),
      },
      categories: [...categories],
      begins: new Date(from).toISOString(),
      ends: new Date(to).toISOString(),
    };
    const done = event ? room.expectAnew(domain, event.id, form) : room.expect(domain, form);
    if (await act(done, t("figures.expected.done", { name: form.name }))) onClose();
  };
  return (
    <FormDialog
      title={event ? t("figures.expected.change.title", { name: event.name }) : t("figures.expected.add")}
      hint={t("figures.expected.hint")}
      verb={t(event ? "figures.expected.save" : "figures.expected.add")}
      ready={name.trim() !== "" && from !== null && to !== null && from < to && (zone !== "" || drawn)}
      onDo={save}
      onClose={onClose}
      wide
    >
      <Field label={t("figures.expected.name")} value={name} onChange={setName} maxLength={LONGEST_NAME} first />
      <Field label={t("figures.expected.begins")} type="datetime-local" value={begins} onChange={setBegins} />
      <Field label={t("figures.expected.ends")} type="datetime-local" value={ends} onChange={setEnds} />
      <Categories chosen={categories} onChange={setCategories} />
      <ZoneField zone={zone} onChange={setZone} />
      {zone === "" && <Outline lines={lines} corners={corners} onChange={setLines} />}
    </FormDialog>
  );
}
