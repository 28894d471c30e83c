import { useState } from "react";
import { incidents, type IncidentOrigin } from "../../api/incidents";
import type { AlertSummary, Severity } from "../../api/types";
import { useDomain } from "../../app/domain";
import { Field, FormDialog } from "../../app/FormDialog";
import { useZoneName } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { SEVERITIES } from "../../picture/alerts";
import { select } from "../../view/view";
import { suggestedType } from "../../pages/types/suggest";
import { useTypeChoices, useTypes } from "../../pages/types/useTypes";
import { FieldInputs } from "./FieldInputs";
import { isNeededFirst, type Values } from "./fields";
import { useSpot } from "./spot";
import { titleToSend } from "./title";

const BY_HAND: readonly IncidentOrigin[] = ["phone", "radio", "walk-in", "observed"];

interface OpenDialogProps {
  /** what it is opened from; none for one by hand */
  alerts: readonly AlertSummary[];
  onClose: () => void;
}

/** What and where, in ten seconds; all else can follow. */
export function OpenDialog({ alerts, onClose }: OpenDialogProps) {
  const [first] = alerts;
  const zoneName = useZoneName();
  const domain = useDomain();
  const act = useAct("incidents");
  const known = useTypes().data ?? [];
  const [title, setTitle] = useState(first ? titleWords(first.title) : "");
  const [chosen, setType] = useState("");
  const type = chosen || suggestedType(known, first?.category);
  const types = useTypeChoices(type);
  const [place, setPlace] = useState(first ? zoneName(first.zone) || first.sourceName : "");
  const [severity, setSeverity] = useState<Severity>(first?.severity ?? "high");
  const [origin, setOrigin] = useState<IncidentOrigin>(first ? "alert" : "phone");
  const [reporter, setReporter] = useState("");
  const [values, setValues] = useState<Values>({});
  const needed = (known.find((one) => one.type.id === type)?.type.fields ?? []).filter(isNeededFirst);
  const { spot, find } = useSpot(first ? "" : place);
  const open = async (): Promise<void> => {
    const at = first ?? (await find());
    const asked = incidents.open({
      domain: domain?.id ?? null,
      type,
      title: titleToSend(title, first?.title ?? ""),
      place,
      severity,
      origin,
      reporter,
      fields: Object.fromEntries(needed.map(({ id }) => [id, values[id] ?? ""])),
      lon: at?.lon ?? null,
      lat: at?.lat ?? null,
      alerts: alerts.map((alert) => alert.id),
    });
    const opened = await act(asked, t("incident.opened", { title }));
    if (!opened) return;
    onClose();
    select({ kind: "incident", id: opened.id });
  };
  return (
    <FormDialog
      title={first ? t("incident.open.from") : t("incident.open")}
      hint={t("incident.open.hint")}
      verb={t("incident.open")}
      ready={title.trim() !== ""}
      onDo={open}
      onClose={onClose}
    >
      <Field label={t("incident.what")} value={title} onChange={setTitle} maxLength={200} first />
      <label>
        {t("incident.type")}
        <select value={type} onChange={(event) => setType(event.target.value)}>
          {types.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <FieldInputs fields={needed} values={values} onChange={setValues} />
      <Field
        label={t("incident.where")}
        value={place}
        onChange={setPlace}
        maxLength={200}
        {...(spot ? { hint: t("incident.where.spot", { name: spot.name }) } : {})}
      />
      <label>
        {t("incident.severity")}
        <select value={severity} onChange={(event) => setSeverity(event.target.value as Severity)}>
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {t(`severity.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {!first && (
        <>
          <label>
            {t("incident.origin")}
            <select value={origin} onChange={(event) => setOrigin(event.target.value as IncidentOrigin)}>
              {BY_HAND.map((one) => (
                <option key={one} value={one}>
                  {t(`incident.origin.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <Field label={t("incident.reporter")} value={reporter} onChange={setReporter} maxLength={2000} />
        </>
      )}
    </FormDialog>
  );
}
