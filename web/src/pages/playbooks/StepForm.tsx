import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { TypeField } from "../../api/types";
import { currentLanguage, LANGUAGES, t, word } from "../../i18n";
import { FieldList } from "../types/FieldList";
import {
  addAnswer,
  type Book,
  type BookStep,
  meetingOf,
  records,
  removeAnswer,
  removeStep,
  renameAnswer,
  setInStep,
  setRecord,
} from "./book";
import styles from "./Playbooks.module.css";
import { fieldOf, writtenFields } from "./record";
import { TargetSelect } from "./TargetSelect";
import { WhoFields, WhoList } from "./WhoFields";

export interface StepFormProps {
  book: Book;
  step: BookStep | null;
  text: string;
  /** true for a step that was just added, so that its name is typed at once */
  naming: boolean;
  readOnly: boolean;
  onChange: (text: string, choose?: string) => void;
}

/** One step as a form. */
export function StepForm(props: StepFormProps) {
  const { step } = props;
  if (!step) return <p className={styles.small}>{t("playbooks.step.none")}</p>;
  return <Fields {...props} step={step} />;
}

export interface PartProps {
  book: Book;
  step: BookStep;
  text: string;
  onChange: (text: string, choose?: string) => void;
}

function Fields({ book, step, text, naming, readOnly, onChange }: StepFormProps & { step: BookStep }) {
  const put = (path: (string | number)[], value: unknown): void => onChange(setInStep(text, step.id, path, value));
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!naming) return;
    title.current?.focus();
    title.current?.select();
  }, [naming]);
  const part = { book, step, text, onChange };
  return (
    <fieldset className={styles.card} disabled={readOnly} aria-label={t("playbooks.step")}>
      <p className={styles.kind}>{word("playbooks.kind", step.kind)}</p>
      <label>
        {t("playbooks.step.title")}
        <input
          ref={title}
          maxLength={120}
          value={step.title}
          onChange={(event) => put(["title"], event.target.value || " ")}
        />
      </label>
      {step.kind !== "end" && step.kind !== "parallel" && (
        <TextField step={step} name="text" label={t("playbooks.step.text")} long onPut={put} />
      )}
      <OtherWords step={step} />
      <KindFields {...part} onPut={put} />
      <Exits {...part} />
      {step.kind !== "end" && step.kind !== "parallel" && (
        <details>
          <summary>{t("playbooks.step.who")}</summary>
          <div className={styles.more}>
            <WhoFields who={(step.raw.who ?? {}) as Record<string, unknown>} onChange={(who) => put(["who"], who)} />
            <TextField
              step={step}
              name="within"
              label={t("playbooks.step.within")}
              hint={t("playbooks.step.within.hint")}
              onPut={put}
            />
            <TextField step={step} name="doctrine" label={t("playbooks.step.doctrine")} onPut={put} />
          </div>
        </details>
      )}
      {book.steps.length > 1 && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange(removeStep(text, book, step.id), step.exits[0]?.to ?? book.start)}
        >
          {t("playbooks.step.remove")}
        </Button>
      )}
    </fieldset>
  );
}

/** What the step says in the reader's language, where its own words are of another. */
function OtherWords({ step: { words } }: { step: BookStep }) {
  if (words.title === "" && words.text === "") return null;
  const said = [words.title, words.text].filter((one) => one !== "").join(" – ");
  return (
    <p className={styles.small}>
      {LANGUAGES[currentLanguage()]}: {said}
    </p>
  );
}

interface TextFieldProps {
  step: BookStep;
  name: string;
  label: string;
  hint?: string;
  long?: boolean;
  number?: boolean;
  onPut: (path: (string | number)[], value: unknown) => void;
}

function TextField({ step, name, label, hint = "", long = false, number = false, onPut }: TextFieldProps) {
  const value = step.raw[name] === undefined ? "" : String(step.raw[name]);
  const put = (written: string): void => onPut([name], number && written !== "" ? Number(written) : written);
  return (
    <label>
      {label}
      {long ? (
        <textarea rows={2} value={value} onChange={(event) => put(event.target.value)} />
      ) : (
        <input
          type={number ? "number" : "text"}
          value={value}
          placeholder={hint}
          onChange={(event) => put(event.target.value)}
        />
      )}
    </label>
  );
}

function KindFields({ onPut, ...part }: PartProps & { onPut: TextFieldProps["onPut"] }) {
  const { step } = part;
  if (step.kind === "do") return <RecordFields {...part} />;
  if (step.kind === "gate") {
    return (
      <>
        <WhoList name="approvals" step={step} onPut={onPut} />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={step.raw["two-agencies"] === true}
            onChange={(event) => onPut(["two-agencies"], event.target.checked || undefined)}
          />
          {t("playbooks.step.two")}
        </label>
      </>
    );
  }
  if (step.kind === "notify") return <WhoList name="to" step={step} onPut={onPut} />;
  if (step.kind === "share")
    return <TextField step={step} name="with" label={t("playbooks.step.with")} onPut={onPut} />;
  if (step.kind === "webhook")
    return <TextField step={step} name="hook" label={t("playbooks.step.hook")} onPut={onPut} />;
  if (step.kind === "what-if") {
    return (
      <div className={styles.three}>
        <TextField step={step} name="place" label={t("playbooks.step.place")} onPut={onPut} />
        <TextField step={step} name="people" label={t("playbooks.step.people")} number onPut={onPut} />
        <TextField step={step} name="around" label={t("playbooks.step.around")} number onPut={onPut} />
      </div>
    );
  }
  if (step.kind !== "wait") return null;
  return (
    <>
      <TextField
        step={step}
        name="for"
        label={t("playbooks.step.for")}
        hint={t("playbooks.step.within.hint")}
        onPut={onPut}
      />
      <TextField step={step} name="event" label={t("playbooks.step.event")} onPut={onPut} />
    </>
  );
}

/** What is recorded at a step: the fields of types. */
function RecordFields({ step, text, onChange }: PartProps) {
  const fields = records(step.raw.record).map(fieldOf);
  const write = (changed: TypeField[]): void =>
    onChange(setRecord(text, step.id, writtenFields(changed, fields, currentLanguage())));
  return <FieldList fields={fields} closes={false} onChange={write} />;
}

/** Where it goes on. */
function Exits({ book, step, text, onChange }: PartProps) {
  const put = (path: readonly (string | number)[], value: string): void =>
    onChange(setInStep(text, step.id, path, value));
  if (step.kind === "ask") return <Answers book={book} step={step} text={text} onChange={onChange} />;
  const label = {
    approved: "playbooks.step.next",
    refused: "playbooks.step.refused",
    late: "playbooks.step.late",
  } as const;
  const exits = step.kind === "parallel" ? meetingOf(step) : step.exits;
  return (
    <>
      {exits.map((exit) => (
        <TargetSelect
          key={exit.path.join(" ")}
          book={book}
          own={step.id}
          label={t(
            step.kind === "parallel"
              ? "playbooks.step.meet"
              : (label[exit.label as keyof typeof label] ?? "playbooks.step.next"),
          )}
          value={exit.to}
          onChange={(to) => put(exit.path, to)}
        />
      ))}
    </>
  );
}

function Answers({ book, step, text, onChange }: PartProps) {
  const answers = records(step.raw.answers);
  const put = (path: (string | number)[], value: string): void => onChange(setInStep(text, step.id, path, value));
  return (
    <div className={styles.answers}>
      {answers.map((answer, index) => (
        <div key={index} className={styles.answer}>
          <input
            aria-label={t("playbooks.step.answer", { number: index + 1 })}
            maxLength={120}
            value={String(answer.answer ?? "")}
            onChange={(event) => onChange(renameAnswer(text, step, index, event.target.value || " "))}
          />
          <TargetSelect
            book={book}
            own={step.id}
            hidden
            label={t("playbooks.step.answer.next", { number: index + 1 })}
            value={String(answer.next ?? "")}
            onChange={(to) => put(["answers", index, "next"], to)}
          />
          {answers.length > 2 && (
            <button
              type="button"
              aria-label={t("playbooks.step.answer.remove", { number: index + 1 })}
              onClick={() => onChange(removeAnswer(text, step, index))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onChange(addAnswer(text, step, t("playbooks.step.answer.new", { number: answers.length + 1 })))}
      >
        {t("playbooks.step.answer.add")}
      </Button>
    </div>
  );
}
