import { Button } from "@mantine/core";
import { useState } from "react";
import type { PlaybookRun, RunStep, StepMove } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import { ReasonDialog } from "../../app/ReasonDialog";
import { currentLanguage, t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { useWall } from "../../lib/clock";
import { useKeys } from "../../lib/keys";
import { nameIn } from "../../pages/types/draft";
import { ValueField } from "../../pages/types/ValueField";
import styles from "./Run.module.css";
import { type Mover, sent } from "./RunPanel";
import { answerOf, choicesOf } from "./spoken";
import { whoWords } from "./words";

interface StepCardProps {
  run: PlaybookRun;
  step: RunStep;
  /** true where the keys 1, 2, … act */
  keys: boolean;
  large: boolean;
  onMove: Mover;
}

interface Choice {
  label: string;
  move?: StepMove;
  /** asks for the reason first */
  refuses?: boolean;
}

/** One step that goes on, and what can be done at it. */
export function StepCard({ run, step, keys, large, onMove }: StepCardProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState<"skip" | "refuse" | null>(null);
  const move = (wanted: StepMove): Promise<boolean> => onMove(sent(run, step, wanted));
  const choices = waysOf(step, values);
  const take = ({ move: wanted, refuses }: Choice): void => {
    if (refuses) setAsking("refuse");
    else if (wanted) void move(wanted);
  };
  useKeys(
    keys && asking === null
      ? Object.fromEntries(choices.slice(0, 9).map((choice, index) => [String(index + 1), () => take(choice)]))
      : {},
  );
  return (
    <article className={large ? styles.step : styles.beside} data-state={step.state}>
      {large && <p className={styles.now}>{t("run.now")}</p>}
      <p className={styles.title}>{step.title}</p>
      {step.text !== "" && <p>{step.text}</p>}
      <StepNotes step={step} />
      {step.record.map((field) => (
        <ValueField
          key={field.id}
          asked={{
            label: nameIn(field.label, currentLanguage()),
            kind: field.kind,
            choices: field.choices,
            words: choicesOf(step),
            unit: field.limits.unit,
            needed: field.required === "opening",
          }}
          value={values[field.id] ?? ""}
          onChange={(value) => setValues({ ...values, [field.id]: value })}
        />
      ))}
      <div className={styles.buttons}>
        {choices.map((choice, index) => (
          <Button
            key={choice.label}
            size={large ? "md" : "compact-sm"}
            variant={index === 0 || step.kind === "ask" ? "filled" : "default"}
            onClick={() => take(choice)}
          >
            {choice.label} {keys && <kbd>{index + 1}</kbd>}
          </Button>
        ))}
        <Button variant="subtle" size={large ? "md" : "compact-sm"} onClick={() => setAsking("skip")}>
          {t("run.skip")}
        </Button>
      </div>
      <Next step={step} />
      {asking === "skip" && <SkipDialog step={step} onMove={move} onClose={() => setAsking(null)} />}
      {asking === "refuse" && (
        <ReasonDialog
          title={step.title}
          consequence={t("run.refuse.consequence")}
          verb={t("run.refuse")}
          onDo={async (reason) => void ((await move({ act: "refuse", reason })) && setAsking(null))}
          onClose={() => setAsking(null)}
        />
      )}
    </article>
  );
}

function waysOf(step: RunStep, values: Record<string, string>): Choice[] {
  if (step.state === "failed") {
    return [
      { label: t("run.byHand"), move: { act: "done" } },
      { label: t("run.retry"), move: { act: "retry" } },
    ];
  }
  if (step.kind === "do") return [{ label: t("run.done"), move: { act: "done", values } }];
  if (step.kind === "wait") return [{ label: t("run.happened"), move: { act: "done" } }];
  if (step.kind === "gate") {
    return [
      { label: t("run.approve"), move: { act: "approve" } },
      { label: t("run.refuse"), refuses: true },
    ];
  }
  return step.kind === "ask"
    ? step.next.map(({ answer }) => ({ label: answerOf(step, answer), move: { act: "answer" as const, answer } }))
    : [];
}

/** Whom it is for, until when, what it follows, and what it waits for. */
function StepNotes({ step }: { step: RunStep }) {
  const wall = useWall();
  const nameOf = useAgencyName();
  const who = whoWords(step.who, nameOf);
  const late = step.due !== null && step.kind !== "wait" && Date.parse(step.due) < wall;
  const at = step.due === null ? "" : formatMoment(Date.parse(step.due));
  return (
    <ul className={styles.notes}>
      {who !== "" && <li>{t("run.who", { who })}</li>}
      {step.due !== null && step.kind !== "wait" && (
        <li data-late={late || undefined}>{t(late ? "run.overdue" : "run.due", { at })}</li>
      )}
      {step.state === "working" && <li>{t("run.working")}</li>}
      {step.kind === "wait" && <li>{at === "" ? t("run.waiting") : t("run.waits.until", { at })}</li>}
      {step.state === "failed" && <li data-late>{t("run.failed", { note: step.note })}</li>}
      {step.missing.length > 0 && (
        <li>
          {t("run.missing")} <b>{step.missing.map((one) => whoWords(one, nameOf)).join(", ")}</b>
        </li>
      )}
      {step.approvals.length > 0 && (
        <li>
          {t("run.approvals")} {step.approvals.map((one) => `${one.person} (${nameOf(one.agency)})`).join(", ")}
        </li>
      )}
      {step.doctrine !== "" && <li>{step.doctrine}</li>}
    </ul>
  );
}

function Next({ step }: { step: RunStep }) {
  const ways = step.next.filter(({ title }) => title !== "");
  if (ways.length === 0) return null;
  return (
    <p className={styles.next}>
      {t("run.next")}{" "}
      {ways
        .map(({ answer, title }) =>
          answer === "" ? title : t("run.next.on", { answer: answerOf(step, answer), title }),
        )
        .join(" · ")}
    </p>
  );
}

interface SkipDialogProps {
  step: RunStep;
  onMove: (move: StepMove) => Promise<boolean>;
  onClose: () => void;
}

/** Leaving a question out takes the way on which it goes on. */
function SkipDialog({ step, onMove, onClose }: SkipDialogProps) {
  const [answer, setAnswer] = useState(step.kind === "ask" ? (step.next[0]?.answer ?? "") : "");
  return (
    <ReasonDialog
      title={t("run.skip")}
      consequence={t("run.skip.consequence")}
      verb={t("run.skip")}
      onDo={async (reason) => void ((await onMove({ act: "skip", reason, answer })) && onClose())}
      onClose={onClose}
    >
      {step.kind === "ask" && (
        <label>
          {t("run.skip.way")}
          <select value={answer} onChange={(event) => setAnswer(event.target.value)}>
            {step.next.map((way) => (
              <option key={way.answer} value={way.answer}>
                {answerOf(step, way.answer)}
              </option>
            ))}
          </select>
        </label>
      )}
    </ReasonDialog>
  );
}
