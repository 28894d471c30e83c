import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { LogEntry } from "../../api/types";
import { useDomain } from "../../app/domain";
import { SearchFilter } from "../../app/filters";
import { FormDialog } from "../../app/FormDialog";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { usePages } from "../../app/usePages";
import { t } from "../../i18n";
import { useWaiting } from "../../offline/useOutbox";
import { useParam } from "../../view/view";
import { EntryForm } from "./EntryForm";
import { EntryItem, WaitingItem } from "./EntryItem";
import { Handovers } from "./Handovers";
import styles from "./Log.module.css";
import { linesOf } from "./useLog";

const LIMIT = 100;

/** The shift log: written above, read below, handed over beside it. */
export default function LogPage() {
  return (
    <Page title={t("log.title")} note={t("log.lead")} tools={<Tools />}>
      <div className={styles.columns}>
        <section className={styles.log} aria-label={t("log.title")}>
          <div className={styles.writing}>
            <EntryForm />
          </div>
          <Entries />
        </section>
        <Handovers />
      </div>
    </Page>
  );
}

function Tools() {
  return (
    <>
      <SearchFilter label={t("log.search")} />
      <Button variant="default" size="xs" onClick={() => window.print()}>
        {t("log.print")}
      </Button>
    </>
  );
}

function Entries() {
  const domain = useDomain()?.id ?? null;
  const q = useParam("q");
  const [correcting, setCorrecting] = useState<LogEntry | null>(null);
  const { query, rows, more, complete } = usePages<LogEntry>(["log", "entries", domain, q], (cursor, signal) =>
    api.logEntries({ domain, q, cursor, limit: LIMIT }, signal),
  );
  const lines = linesOf(rows, useWaiting());
  return (
    <>
      {query.isPending && <Skeleton rows={8} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && lines.length === 0 && <Notice title={t("log.empty")} hint={t("log.empty.hint")} />}
      <ol className={styles.entries}>
        {lines.map((line) =>
          line.kind === "waiting" ? (
            <WaitingItem key={line.item.key} item={line.item} text={line.text} />
          ) : (
            <EntryItem key={line.entry.id} entry={line.entry} onCorrect={setCorrecting} />
          ),
        )}
      </ol>
      {query.isSuccess && !complete && (
        <Button variant="default" onClick={more}>
          {t("app.more")}
        </Button>
      )}
      {correcting && <CorrectDialog entry={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
}

function CorrectDialog({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  return (
    <FormDialog title={t("log.correct")} verb="" ready={false} onDo={async () => undefined} onClose={onClose}>
      <EntryForm corrects={entry} onWritten={onClose} />
    </FormDialog>
  );
}
