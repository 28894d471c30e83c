import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { Handover, HandoverSection } from "../../api/types";
import { Moment } from "../../app/Age";
import { useDomain } from "../../app/domain";
import { FormDialog } from "../../app/FormDialog";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { type Key, t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { useKeep } from "../../offline/useOutbox";
import { SeverityMark } from "../../theme/severity";
import styles from "./Log.module.css";

const moment = (iso: string): string => formatMoment(Date.parse(iso));

/** The change of shifts: what was handed over, and the act of it. */
export function Handovers() {
  const domain = useDomain()?.id ?? null;
  const query = useQuery({ queryKey: ["log", "handovers", domain], queryFn: () => api.handovers(domain) });
  const [open, setOpen] = useState(false);
  return (
    <aside className={styles.handovers} aria-label={t("handover.title")}>
      <header>
        <h2>{t("handover.title")}</h2>
        <Button onClick={() => setOpen(true)}>{t("handover.now")}</Button>
      </header>
      {query.isPending && <Skeleton rows={4} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={styles.quiet}>{t("handover.none")}</p>}
      {query.data?.slice(0, 5).map((handover, index) => (
        <HandoverCard key={handover.id} handover={handover} whole={index === 0} />
      ))}
      {open && <HandoverDialog domain={domain} onClose={() => setOpen(false)} />}
    </aside>
  );
}

function HandoverCard({ handover, whole }: { handover: Handover; whole: boolean }) {
  const own = useSession().data?.user.username === handover.author;
  const act = useAct("log");
  const confirm = (): void => void act(api.confirmHandover(handover.id), t("handover.confirm.done"));
  return (
    <article className={styles.handover} data-open={handover.confirmedAt === null}>
      <h3>{t("handover.by", { name: handover.authorName, time: moment(handover.at) })}</h3>
      {handover.note !== "" && <p>{handover.note}</p>}
      {whole && <Sections sections={handover.sections} />}
      {handover.confirmedAt !== null ? (
        <p className={styles.quiet}>
          {t("handover.confirmed", { name: handover.confirmedName ?? "", time: moment(handover.confirmedAt) })}
        </p>
      ) : own ? (
        <p className={styles.quiet}>{t("handover.waits")}</p>
      ) : (
        <Button onClick={confirm}>{t("handover.confirm")}</Button>
      )}
    </article>
  );
}

function Sections({ sections }: { sections: readonly HandoverSection[] }) {
  return sections.map((section) => (
    <section key={section.kind} className={styles.section}>
      <h4>{t(`handover.section.${section.kind}` as Key, { count: section.count })}</h4>
      <ul>
        {section.lines.map((line) => (
          <li key={line.link + line.text}>
            {line.severity !== "" && <SeverityMark severity={line.severity as "critical"} size={12} />}
            <LineText link={line.link} text={line.text} />
            {line.at !== null && <Moment time={line.at} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function LineText({ link, text }: { link: string; text: string }) {
  if (link === "") return <span>{text}</span>;
  const [path = "/", query = ""] = link.split("?");
  return (
    <Link to={path} params={Object.fromEntries(new URLSearchParams(query))}>
      {text}
    </Link>
  );
}

function HandoverDialog({ domain, onClose }: { domain: string | null; onClose: () => void }) {
  const keep = useKeep();
  const [note, setNote] = useState("");
  const draft = useQuery({ queryKey: ["log", "draft", domain], queryFn: () => api.handoverDraft(domain), gcTime: 0 });
  const handOver = async (): Promise<void> => {
    await keep("/shift-log/handovers", { domain, note: note.trim() }, t("handover.title"));
    onClose();
  };
  return (
    <FormDialog
      title={t("handover.now")}
      hint={t("handover.lead")}
      verb={t("handover.now")}
      ready
      onDo={handOver}
      onClose={onClose}
    >
      {draft.data && <Sections sections={draft.data} />}
      <Textarea
        label={t("handover.note")}
        rows={3}
        maxLength={4000}
        value={note}
        data-autofocus
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  );
}
