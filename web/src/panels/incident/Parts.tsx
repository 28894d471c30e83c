import { Button } from "@mantine/core";
import { useState } from "react";
import { type IncidentDetail, type IncidentPart, type IncidentPartState, incidents } from "../../api/incidents";
import { Age } from "../../app/Age";
import { useAgencies, useAgencyName } from "../../app/agencies";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useStepWords } from "../playbook/useStepWords";
import styles from "./Incident.module.css";

const STATES: readonly IncidentPartState[] = ["working", "standing-by", "closed"];

interface PartsProps {
  incident: IncidentDetail;
  /** the reader's own part; none for who only sees of it */
  own: IncidentPart | undefined;
}

/** Who takes part and how far they are; the own state is chosen here. */
export function Parts({ incident, own }: PartsProps) {
  const agencyName = useAgencyName();
  const [asking, setAsking] = useState(false);
  const words = useStepWords(incident);
  const open = own !== undefined && incident.state === "open";
  useKeys(open ? { p: () => setAsking(true) } : {});
  return (
    <section>
      <h3>{t("incident.parts")}</h3>
      <ul className={styles.parts}>
        {incident.parts.map((part) => (
          <li key={part.agency} data-state={part.state}>
            <b>{agencyName(part.agency)}</b>
            {open && part === own ? <OwnState incident={incident} part={part} /> : t(`incident.part.${part.state}`)}
            <Age time={part.since} />
            {part.request && <small>{words(part.request)}</small>}
          </li>
        ))}
      </ul>
      {open && (
        <Button variant="default" size="xs" onClick={() => setAsking(true)} rightSection={<kbd>p</kbd>}>
          {t("incident.ask")}
        </Button>
      )}
      {asking && <AskDialog incident={incident} onClose={() => setAsking(false)} />}
    </section>
  );
}

function OwnState({ incident, part }: { incident: IncidentDetail; part: IncidentPart }) {
  const act = useAct("incidents");
  const choose = (state: IncidentPartState): void =>
    void act(incidents.setPart(incident.id, state), t("incident.part.set", { state: t(`incident.part.${state}`) }));
  return (
    <select
      aria-label={t("incident.part.own")}
      value={part.state}
      onChange={(event) => choose(event.target.value as IncidentPartState)}
    >
      {part.state === "asked" && <option value="asked">{t("incident.part.asked")}</option>}
      {STATES.map((state) => (
        <option key={state} value={state}>
          {t(`incident.part.${state}`)}
        </option>
      ))}
    </select>
  );
}

function AskDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const act = useAct("incidents");
  const taking = new Set(incident.parts.map((part) => part.agency));
  const others = useAgencies().filter((agency) => !taking.has(agency.id));
  const [agency, setAgency] = useState(others[0]?.id ?? "");
  const [request, setRequest] = useState("");
  const name = others.find((one) => one.id === agency)?.name ?? agency;
  const ask = async (): Promise<void> => {
    if (await act(incidents.ask(incident.id, agency, request), t("incident.asked", { agency: name }))) onClose();
  };
  return (
    <FormDialog
      title={t("incident.ask")}
      hint={t("incident.ask.hint")}
      verb={t("incident.ask")}
      ready={agency !== ""}
      onDo={ask}
      onClose={onClose}
    >
      <label>
        {t("incident.ask.agency")}
        <select data-autofocus autoFocus value={agency} onChange={(event) => setAgency(event.target.value)}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <Field label={t("incident.ask.request")} value={request} onChange={setRequest} maxLength={2000} />
    </FormDialog>
  );
}
