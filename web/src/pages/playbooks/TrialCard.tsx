import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { RunPanel } from "../../panels/playbook/RunPanel";
import styles from "./Playbooks.module.css";

interface TrialCardProps {
  id: string;
  /** true when what is shown was not kept yet, so that it can't be tried */
  dirty: boolean;
  active: boolean;
}

/** Goes through the active version without an incident. */
export function TrialCard({ id, dirty, active }: TrialCardProps) {
  const act = useAct("playbook-runs");
  const runs = useQuery({ queryKey: ["playbook-runs", ""], queryFn: () => api.playbookRuns(null) }).data ?? [];
  const trial = runs.find((run) => run.playbook === id && run.state === "running");
  if (trial) return <RunPanel run={trial} />;
  return (
    <section className={styles.card}>
      <p className={styles.small}>{t("playbooks.try.note")}</p>
      <Button
        variant="default"
        disabled={dirty || !active}
        onClick={() => void act(api.startPlaybook(id, null), t("playbooks.done.try"))}
      >
        {t("playbooks.try")}
      </Button>
    </section>
  );
}
