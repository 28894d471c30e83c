import { Button } from "@mantine/core";
import { api } from "../../api/client";
import type { ExampleResult } from "../../api/types";
import { Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { Held } from "./Held";
import styles from "./Rules.module.css";
import { useRun } from "./useRun";

interface ExamplesCardProps {
  text: string;
  examples: string;
  /** counts up to begin from elsewhere */
  asked: number;
}

/** The examples of a text, and how each goes. */
export function ExamplesCard({ text, examples, asked }: ExamplesCardProps) {
  const none = examples.trim() === "";
  const [run, begin] = useRun(asked, text + examples, () => (none ? null : api.tellRuleExamples(text, examples)));
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{t("rules.examples")}</h2>
        <Button variant="default" loading={run.step === "running"} disabled={none} onClick={() => void begin()}>
          {t("rules.examples.tell")}
        </Button>
      </div>
      {run.step !== "done" && run.step !== "running" && (
        <p className={styles.none}>{t(none ? "rules.examples.none" : "rules.examples.hint")}</p>
      )}
      {run.step === "running" && <Skeleton rows={2} />}
      {run.step === "failed" && (
        <p role="alert" className={styles.failed}>
          {run.detail}
        </p>
      )}
      {run.step === "done" && <ExampleResults results={run.result.results} stale={run.of !== text + examples} />}
    </section>
  );
}

/** How many go as they say, and of those that don't why. */
export function ExampleResults({ results, stale }: { results: readonly ExampleResult[]; stale: boolean }) {
  const failed = results.filter((one) => !one.passed).length;
  return (
    <div className={styles.outcome} role="status" data-stale={stale}>
      <p className={styles.fired}>
        {failed === 0
          ? t("rules.examples.passed", { count: results.length })
          : t("rules.examples.failed", { count: failed, all: results.length })}
      </p>
      <ul className={styles.examples}>
        {results.map((one) => (
          <li key={`${one.line} ${one.title}`}>
            <Held held={one.passed} />
            <span>{one.title}</span>
            {!one.passed && <em>{reasonOf(one)}</em>}
          </li>
        ))}
      </ul>
      {stale && <p className={styles.none}>{t("rules.try.stale")}</p>}
    </div>
  );
}

function reasonOf(result: ExampleResult): string {
  if (result.problems.length > 0) return result.problems.join("; ");
  const names = (rules: readonly string[]): string =>
    rules.length === 0 ? t("rules.examples.nothing") : rules.join(", ");
  return t("rules.examples.reason", { fired: names(result.fired), fires: names(result.fires) });
}
