import { useMemo } from "react";
import { t } from "../../i18n";
import styles from "./Run.module.css";
import { current } from "./run";
import { addressOf } from "./RunPanel";
import { spoken } from "./spoken";
import { useRuns } from "./useRuns";

/** What a playbook wants now, above all else of an incident: the step itself stands further down, and it leads there. */
export function NextStep({ incidentId }: { incidentId: string }) {
  const { runs } = useRuns(incidentId);
  const going = runs?.find(({ state }) => state === "running");
  const run = useMemo(() => going && spoken(going), [going]);
  const [step] = run ? current(run) : [];
  if (!run || !step) return null;
  return (
    <button
      type="button"
      className={styles.wanted}
      onClick={() => document.getElementById(addressOf(run))?.scrollIntoView({ block: "start" })}
    >
      <small>{t("app.colon", { name: t("run.now"), value: run.title })}</small>
      <b>{step.title}</b>
    </button>
  );
}
