import { Button } from "@mantine/core";
import { useState } from "react";
import { type IncidentDetail, type IncidentPart, type IncidentTask, incidents } from "../../api/incidents";
import { useMoment } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import detail from "../detail/Detail.module.css";
import styles from "./Incident.module.css";
import { useStepWords } from "../playbook/useStepWords";
import { isLeft } from "./lines";

interface TasksProps {
  incident: IncidentDetail;
  own: IncidentPart | undefined;
}

/** What has to be done, by whom; one's own agency's are ticked off here. */
export function Tasks({ incident, own }: TasksProps) {
  const [adding, setAdding] = useState(false);
  const words = useStepWords(incident);
  const open = own !== undefined && incident.state === "open";
  useKeys(open ? { t: () => setAdding(true) } : {});
  if (!open && incident.tasks.length === 0) return null;
  return (
    <section>
      <h3>{t("incident.tasks")}</h3>
      {incident.tasks.length === 0 && <p className={detail.none}>{t("incident.tasks.none")}</p>}
      <ul className={styles.tasks}>
        {incident.tasks.map((task) => (
          <TaskRow key={task.id} task={task} title={words(task.title)} mine={open && task.agency === own.agency} />
        ))}
      </ul>
      {open && (
        <Button variant="default" size="xs" onClick={() => setAdding(true)} rightSection={<kbd>t</kbd>}>
          {t("incident.task.new")}
        </Button>
      )}
      {adding && own && <TaskDialog incident={incident} own={own.agency} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface TaskRowProps {
  task: IncidentTask;
  title: string;
  mine: boolean;
}

function TaskRow({ task, title, mine }: TaskRowProps) {
  const agencyName = useAgencyName();
  const act = useAct();
  const moment = useMoment(10_000);
  const left = isLeft(task);
  const overdue = left && task.due !== null && Date.parse(task.due) < moment;
  const tick = (): void => {
    const words = { title };
    const done = left ? t("incident.task.done", words) : t("incident.task.undone", words);
    void act(incidents.changeTask(task, { state: left ? "done" : "open" }), done);
  };
  return (
    <li data-left={left}>
      <label>
        <input type="checkbox" checked={!left} disabled={!mine} onChange={tick} />
        <span>{title}</span>
      </label>
      <small>
        {agencyName(task.agency)}
        {task.assignee && ` · ${task.assignee}`}
        {overdue && <b> {t("incident.task.overdue")}</b>}
        {task.reason && ` · ${task.reason}`}
      </small>
    </li>
  );
}

function TaskDialog({ incident, own, onClose }: { incident: IncidentDetail; own: string; onClose: () => void }) {
  const agencyName = useAgencyName();
  const act = useAct();
  const [title, setTitle] = useState("");
  const [agency, setAgency] = useState(own);
  const add = async (): Promise<void> => {
    if (await act(incidents.addTask(incident.id, title, agency), t("incident.task.added"))) onClose();
  };
  return (
    <FormDialog
      title={t("incident.task.new")}
      verb={t("incident.task.add")}
      ready={title.trim() !== ""}
      onDo={add}
      onClose={onClose}
    >
      <Field label={t("incident.what")} value={title} onChange={setTitle} maxLength={200} first />
      <label>
        {t("incident.task.for")}
        <select value={agency} onChange={(event) => setAgency(event.target.value)}>
          {incident.parts.map((part) => (
            <option key={part.agency} value={part.agency}>
              {agencyName(part.agency)}
            </option>
          ))}
        </select>
      </label>
    </FormDialog>
  );
}
