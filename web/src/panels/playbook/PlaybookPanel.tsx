import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Run.module.css";
import { RunPanel } from "./RunPanel";
import { bookTitle } from "./spoken";
import { useRuns } from "./useRuns";

/** The playbooks of an incident: the one under way step by step, those that are over below it; in a closed one none begins. */
export function PlaybookPanel({ incidentId, open }: { incidentId: string; open: boolean }) {
  const { query, runs } = useRuns(incidentId);
  if (!runs) {
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
    return <Skeleton rows={4} />;
  }
  const running = runs.filter((run) => run.state === "running");
  return (
    <div className={styles.panel}>
      {open && running.length === 0 && <Notice title={t("run.none")} hint={t("run.none.hint")} />}
      {running.map((run, index) => (
        <RunPanel key={run.id} run={run} keys={index === 0} />
      ))}
      {open && <Begin incidentId={incidentId} />}
      {runs
        .filter((run) => run.state !== "running")
        .map((run) => (
          <RunPanel key={run.id} run={run} keys={false} />
        ))}
    </div>
  );
}

function Begin({ incidentId }: { incidentId: string }) {
  const [chosen, setChosen] = useState("");
  const act = useAct("playbook-runs");
  const books = useQuery({ queryKey: ["playbooks"], queryFn: api.playbooks }).data ?? [];
  const active = books.filter((one) => one.state === "active");
  const begin = async (): Promise<void> => {
    if (await act(api.startPlaybook(chosen, incidentId), t("run.begun"))) setChosen("");
  };
  return (
    <div className={styles.begin}>
      <select aria-label={t("run.choose")} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t("run.begin")}…</option>
        {active.map((one) => (
          <option key={one.id} value={one.id}>
            {bookTitle(one)}
          </option>
        ))}
      </select>
      <Button className={styles.beginning} variant="default" disabled={chosen === ""} onClick={() => void begin()}>
        {t("run.begin")}
      </Button>
    </div>
  );
}
