import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Trial } from "../../api/types";
import { useDomain } from "../../app/domain";
import { Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { formatMoment, formatNumber } from "../../lib/format";
import { Histogram } from "./Histogram";
import { Findings } from "./Findings";
import styles from "./Rules.module.css";
import { useRun } from "./useRun";

const STRETCHES = [1, 24, 168, 720] as const;

interface TrialCardProps {
  text: string;
  agency: string | undefined;
  /** counts up to begin a trial from elsewhere */
  asked: number;
}

/** What the text would have found on what is stored. */
export function TrialCard({ text, agency, asked }: TrialCardProps) {
  const domain = useDomain()?.id ?? null;
  const [hours, setHours] = useState<number>(24);
  const [run, begin] = useRun<Trial>(asked, text, () => {
    const whose = agency === undefined ? {} : { agency };
    return api.tryRule({ text, hours, domain, ...whose });
  });
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{t("rules.try")}</h2>
        <label>
          {t("rules.try.stretch")}
          <select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
            {STRETCHES.map((one) => (
              <option key={one} value={one}>
                {one < 48 ? t("rules.try.hours", { count: one }) : t("rules.try.days", { count: one / 24 })}
              </option>
            ))}
          </select>
        </label>
        <Button variant="default" loading={run.step === "running"} onClick={() => void begin()}>
          {t("rules.try.run")} <kbd className={styles.key}>Ctrl ↵</kbd>
        </Button>
      </div>
      {run.step === "none" && <p className={styles.none}>{t("rules.try.hint")}</p>}
      {run.step === "running" && <Skeleton rows={2} />}
      {run.step === "failed" && (
        <p role="alert" className={styles.failed}>
          {run.detail}
        </p>
      )}
      {run.step === "done" && <Outcome trial={run.result} stale={run.of !== text} />}
    </section>
  );
}

function Outcome({ trial, stale }: { trial: Trial; stale: boolean }) {
  if (trial.from === null || trial.to === null) return <p className={styles.none}>{t("rules.try.nothing")}</p>;
  const stretch = { from: formatMoment(Date.parse(trial.from)), to: formatMoment(Date.parse(trial.to)) };
  const fired = t("rules.try.fired", { count: trial.fired });
  return (
    <div className={styles.outcome} role="status" data-stale={stale}>
      <p className={styles.fired}>{fired}</p>
      <Histogram counts={trial.counts} label={fired} />
      <p className={styles.span}>
        <span>{stretch.from}</span>
        <span>{stretch.to}</span>
      </p>
      <p className={styles.none}>
        {t("rules.try.judged", { count: trial.observations })}{" "}
        {t("rules.try.cost", { micros: formatNumber(trial.microsPerEvent) })} {!trial.complete && t("rules.try.short")}{" "}
        {stale && t("rules.try.stale")}
      </p>
      <Findings found={trial.newest} />
    </div>
  );
}
