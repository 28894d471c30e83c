import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { cases, type IncidentDetail, type InvolvedPerson, type InvolvedRole, recordOf } from "../../api/incidents";
import { Field, FormDialog } from "../../app/FormDialog";
import { Unreadable } from "../../app/oversight/Unreadable";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import detail from "../detail/Detail.module.css";
import styles from "./Incident.module.css";

const ROLES: readonly InvolvedRole[] = ["suspect", "victim", "witness", "missing", "other"];

/** Suspects, victims and witnesses; what is said of them goes on the timeline as fact or assessment. */
export function Persons({ incident }: { incident: IncidentDetail }) {
  const [adding, setAdding] = useState(false);
  const [saying, setSaying] = useState<InvolvedPerson | null>(null);
  const persons = useQuery({
    queryKey: ["case", "persons", incident.id],
    queryFn: ({ signal }) => cases.persons(incident.id, signal),
  });
  const open = incident.state === "open";
  return (
    <>
      {persons.isError && <Unreadable record={recordOf(incident.id)} reads="case" error={persons.error} />}
      {persons.data?.length === 0 && <p className={detail.none}>{t("case.persons.none")}</p>}
      <ul className={styles.rows}>
        {persons.data?.map((person) => (
          <li key={person.id}>
            <span>
              <b>{t(`case.role.${person.role}`)}</b> {person.name}
            </span>
            {person.description && <small>{person.description}</small>}
            {open && (
              <button type="button" className={detail.link} onClick={() => setSaying(person)}>
                {t("case.person.say")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          {t("case.person.add")}
        </Button>
      )}
      {adding && <PersonDialog incident={incident} onClose={() => setAdding(false)} />}
      {saying && <StatementDialog incident={incident} person={saying} onClose={() => setSaying(null)} />}
    </>
  );
}

function PersonDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const act = useAct("case");
  const [role, setRole] = useState<InvolvedRole>("witness");
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const add = async (): Promise<void> => {
    if (await act(cases.addPerson(incident.id, role, name, description), t("case.person.added"))) onClose();
  };
  return (
    <FormDialog
      title={t("case.person.add")}
      hint={t("case.person.hint")}
      verb={t("case.person.add")}
      ready={name.trim() !== ""}
      onDo={add}
      onClose={onClose}
    >
      <label>
        {t("case.person.role")}
        <select value={role} onChange={(event) => setRole(event.target.value as InvolvedRole)}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`case.role.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Field label={t("case.person.name")} value={name} onChange={setName} maxLength={200} first />
      <label>
        {t("case.person.description")}
        <textarea
          rows={3}
          maxLength={4000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}

interface StatementDialogProps {
  incident: IncidentDetail;
  person: InvolvedPerson;
  onClose: () => void;
}

function StatementDialog({ incident, person, onClose }: StatementDialogProps) {
  const act = useAct();
  const [text, setText] = useState("");
  const [standing, setStanding] = useState<"fact" | "assessment">("assessment");
  const say = async (): Promise<void> => {
    if (await act(cases.say(incident.id, person.id, text, standing), t("case.person.said"))) onClose();
  };
  return (
    <FormDialog
      title={person.name}
      verb={t("incident.write.do")}
      ready={text.trim() !== ""}
      onDo={say}
      onClose={onClose}
    >
      <label>
        {t("incident.standing")}
        <select value={standing} onChange={(event) => setStanding(event.target.value as "fact" | "assessment")}>
          <option value="assessment">{t("incident.standing.assessment")}</option>
          <option value="fact">{t("incident.standing.fact")}</option>
        </select>
      </label>
      <label>
        {t("case.person.say")}
        <textarea
          data-autofocus
          autoFocus
          rows={3}
          maxLength={3500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}
