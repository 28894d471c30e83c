import type { Transition } from "../../api/types";
import { t, word } from "../../i18n";
import { formatDate, formatTime } from "../../lib/format";
import styles from "./Detail.module.css";
import { REASONS } from "./note";

/** Who did what when, from the first moment on. */
export function Transitions({ steps }: { steps: readonly Transition[] }) {
  return (
    <section>
      <h3>{t("detail.history")}</h3>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.at + step.state}>
            <time dateTime={step.at} title={formatDate(Date.parse(step.at))}>
              {formatTime(Date.parse(step.at))}
            </time>
            <span>
              {word("detail.step", step.state)}{" "}
              {step.by ? t("detail.step.by", { name: step.by }) : t("detail.step.system")}
              {step.note && <em> {saidAt(step.note)}</em>}
              {step.marking && <small> {t(`marking.${step.marking}`)}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A verdict stands before the words that came with it. */
function saidAt(note: string): string {
  const [reason = "", ...words] = note.split(": ");
  if (words.length === 0 || !REASONS.some((one) => one === reason)) return word("reason", note);
  return t("app.colon", { name: word("reason", reason), value: words.join(": ") });
}
