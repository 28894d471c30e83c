import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api, Problem } from "../../api/client";
import type { PlaybookRun, RunStep, StepMove } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import { ReasonDialog } from "../../app/ReasonDialog";
import { refusalOf } from "../../app/problems";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import styles from "./Run.module.css";
import { current, leftOut, past } from "./run";
import { answerOf, choicesOf, spoken } from "./spoken";
import { StepCard } from "./StepCard";
import { resultWords } from "./words";

/** Where a run stands on the page. */
export const addressOf = ({ id }: Pick<PlaybookRun, "id">): string => `run-${id}`;

/** A run: the step that somebody has to do large, what goes on beside it, what comes next, what was left out. */
export function RunPanel({ run: written, keys = true }: { run: PlaybookRun; keys?: boolean }) {
  const run = useMemo(() => spoken(written), [written]);
  const [stopping, setStopping] = useState(false);
  const act = useMove();
  const [now, ...also] = current(run);
  const ended = run.ended?.text ?? "";
  return (
    <section id={addressOf(run)} className={styles.run} aria-label={`${t("run.title")}: ${run.title}`}>
      <header>
        <h2>{run.title}</h2>
        {run.exercise && <b className={styles.exercise}>{t("run.exercise")}</b>}
        {run.state !== "running" && (
          <span className={styles.small}>{t(`run.state.${run.state}`, { text: ended })}</span>
        )}
      </header>
      {now && <StepCard key={now.sequence} run={run} step={now} keys={keys} large onMove={act} />}
      {also.length > 0 && (
        <>
          <h3>{t("run.also")}</h3>
          {also.map((step) => (
            <StepCard key={step.sequence} run={run} step={step} keys={false} large={false} onMove={act} />
          ))}
        </>
      )}
      <LeftOut steps={leftOut(run)} />
      <Past steps={past(run)} />
      {run.state === "running" && (
        <Button variant="subtle" size="compact-sm" onClick={() => setStopping(true)}>
          {t("run.stop")}
        </Button>
      )}
      {stopping && (
        <ReasonDialog
          title={t("run.stop")}
          consequence={t("run.stop.consequence")}
          verb={t("run.stop")}
          onDo={async (reason) => {
            if (await act(() => api.stopPlaybook(run.id, reason))) setStopping(false);
          }}
          onClose={() => setStopping(false)}
        />
      )}
    </section>
  );
}

export type Mover = (send: () => Promise<PlaybookRun>) => Promise<boolean>;

/** Sends a move; when somebody was quicker, says so and shows how it stands. */
function useMove(): Mover {
  const client = useQueryClient();
  return async (send) => {
    try {
      await send();
      return true;
    } catch (error) {
      const problem = error instanceof Problem ? error : null;
      const detail = refusalOf(error);
      tell(problem?.status === 409 ? t("run.quicker", { detail }) : t("act.failed", { detail }), null, true);
      return problem?.status === 409;
    } finally {
      await client.invalidateQueries({ queryKey: ["playbook-runs"] });
    }
  };
}

/** The move as a request. */
export const sent = (run: PlaybookRun, step: RunStep, move: StepMove) => (): Promise<PlaybookRun> =>
  api.movePlaybook(run.id, step.sequence, move);

function LeftOut({ steps }: { steps: readonly RunStep[] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t("run.left")}</h3>
      <ul className={styles.done}>
        {steps.map((step) => (
          <li key={step.sequence}>
            {step.title}: <em>{step.closing?.text}</em> <Author step={step} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Past({ steps }: { steps: readonly RunStep[] }) {
  if (steps.length === 0) return null;
  return (
    <details className={styles.past}>
      <summary>
        {t("run.past")} ({steps.length})
      </summary>
      <ul className={styles.done}>
        {steps.map((step) => (
          <li key={step.sequence}>
            {step.title}
            <Said step={step} /> <Author step={step} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Said({ step }: { step: RunStep }) {
  const nameOf = useAgencyName();
  const { closing } = step;
  if (!closing) return null;
  const choices = choicesOf(step);
  const values = step.record
    .map((field) => ({ unit: field.limits.unit, value: closing.values[field.id] ?? "" }))
    .filter(({ value }) => value !== "")
    .map(({ value, unit }) => `${choices[value] ?? value} ${unit}`.trim());
  const result = resultWords(closing.values, closing.text, nameOf);
  const said = [answerOf(step, closing.answer), ...values, result].filter((one) => one !== "");
  return said.length === 0 ? null : <em>: {said.join(", ")}</em>;
}

function Author({ step }: { step: RunStep }) {
  const { closing } = step;
  if (!closing) return null;
  const person = closing.person === "" ? t("run.platform") : closing.person;
  return (
    <span className={styles.small}>
      {person}, <time dateTime={closing.at}>{formatMoment(Date.parse(closing.at))}</time>
    </span>
  );
}
