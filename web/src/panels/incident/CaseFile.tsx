import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { cases, type IncidentDetail, type IncidentSummary } from "../../api/incidents";
import { FormDialog, Field } from "../../app/FormDialog";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { select } from "../../view/view";
import detail from "../detail/Detail.module.css";
import { FileRow } from "./FileRow";
import styles from "./Incident.module.css";
import { Persons } from "./Persons";
import { titleOf } from "./title";
import { useIncidents } from "./useIncident";

/** What belongs to the case; each part is asked for when somebody opens it. */
export function CaseFile({ incident }: { incident: IncidentDetail }) {
  return (
    <section>
      <h3>{t("case.title")}</h3>
      <Fold title={t("case.persons")}>
        <Persons incident={incident} />
      </Fold>
      <Fold title={t("case.files")}>
        <Files incident={incident} />
      </Fold>
      <Fold title={t("case.links")}>
        <Links incident={incident} />
      </Fold>
      <Fold title={t("case.handovers")}>
        <HandOvers incident={incident} />
      </Fold>
    </section>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.fold}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span aria-hidden>{open ? "▾" : "▸"}</span> {title}
      </button>
      <div id={id}>{open && children}</div>
    </div>
  );
}

function Files({ incident }: { incident: IncidentDetail }) {
  const act = useAct("case");
  const files = useQuery({
    queryKey: ["case", "files", incident.id, incident.version],
    queryFn: ({ signal }) => cases.attachments(incident.id, signal),
    placeholderData: (before) => before,
  });
  const add = (chosen: File | undefined): void => {
    if (chosen) void act(cases.attach(incident.id, chosen), t("case.file.added", { name: chosen.name }));
  };
  return (
    <>
      {files.data?.length === 0 && <p className={detail.none}>{t("case.files.none")}</p>}
      <ul className={styles.rows}>
        {files.data?.map((file) => (
          <FileRow key={file.id} incident={incident.id} file={file} />
        ))}
      </ul>
      {incident.state === "open" && (
        <label className={styles.file}>
          {t("case.file.add")}
          <input type="file" onChange={(event) => add(event.target.files?.[0])} />
        </label>
      )}
    </>
  );
}

function Links({ incident }: { incident: IncidentDetail }) {
  const [adding, setAdding] = useState(false);
  const links = useQuery({
    queryKey: ["case", "links", incident.id],
    queryFn: ({ signal }) => cases.links(incident.id, signal),
  });
  return (
    <>
      {links.data?.length === 0 && <p className={detail.none}>{t("case.links.none")}</p>}
      <ul className={styles.rows}>
        {links.data?.map(({ incident: other, relation }) => (
          <li key={other.id}>
            <button type="button" className={detail.link} onClick={() => select({ kind: "incident", id: other.id })}>
              {titleOf(other) || other.number}
            </button>
            <small>{relation}</small>
          </li>
        ))}
      </ul>
      {incident.state === "open" && (
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          {t("case.link.add")}
        </Button>
      )}
      {adding && <LinkDialog incident={incident} onClose={() => setAdding(false)} />}
    </>
  );
}

function LinkDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const act = useAct("case");
  const others: IncidentSummary[] = [...useIncidents().values()].filter((one) => one.id !== incident.id);
  const [other, setOther] = useState(others[0]?.id ?? "");
  const [relation, setRelation] = useState("");
  const link = async (): Promise<void> => {
    if (await act(cases.link(incident.id, other, relation), t("case.link.added"))) onClose();
  };
  return (
    <FormDialog
      title={t("case.link.add")}
      verb={t("case.link.add")}
      ready={other !== "" && relation.trim() !== ""}
      onDo={link}
      onClose={onClose}
    >
      <label>
        {t("case.link.other")}
        <select value={other} onChange={(event) => setOther(event.target.value)}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number} {titleOf(one)}
            </option>
          ))}
        </select>
      </label>
      <Field label={t("case.link.relation")} value={relation} onChange={setRelation} maxLength={200} first />
    </FormDialog>
  );
}

function HandOvers({ incident }: { incident: IncidentDetail }) {
  const act = useAct("case");
  const me = useSession().data?.user.username;
  const [offering, setOffering] = useState(false);
  const list = useQuery({
    queryKey: ["case", "handovers", incident.id, incident.version],
    queryFn: ({ signal }) => cases.handOvers(incident.id, signal),
    placeholderData: (before) => before,
  });
  return (
    <>
      {list.data?.length === 0 && <p className={detail.none}>{t("case.handovers.none")}</p>}
      <ul className={styles.rows}>
        {list.data?.map((one) => (
          <li key={one.id}>
            <span>{t("case.handover.from", { from: one.from, to: one.to })}</span>
            <small>
              {one.note} {one.acceptedAt === null && t("case.handover.waits", { to: one.to })}
            </small>
            {one.acceptedAt === null && one.to === me && (
              <Button
                size="xs"
                onClick={() => void act(cases.accept(incident.id, one.id), t("case.handover.accepted"))}
              >
                {t("case.handover.accept")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {incident.state === "open" && (
        <Button variant="default" size="xs" onClick={() => setOffering(true)}>
          {t("case.handover.do")}
        </Button>
      )}
      {offering && <HandOverDialog incident={incident} onClose={() => setOffering(false)} />}
    </>
  );
}

function HandOverDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const act = useAct("case");
  const [to, setTo] = useState("");
  const [note, setNote] = useState("");
  const offer = async (): Promise<void> => {
    if (await act(cases.handOver(incident.id, to, note), t("case.handover.offered", { name: to }))) onClose();
  };
  return (
    <FormDialog
      title={t("case.handover.do")}
      verb={t("case.handover.do")}
      ready={to.trim() !== "" && note.trim() !== ""}
      onDo={offer}
      onClose={onClose}
    >
      <Field label={t("case.handover.to")} value={to} onChange={setTo} first />
      <label>
        {t("case.handover.note")}
        <textarea rows={4} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
    </FormDialog>
  );
}
