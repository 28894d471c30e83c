import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { api } from "../../api/client";
import type { QuestionAnswer, WhyAnswer, WhyForm, WhyRule } from "../../api/types";
import { useDomain } from "../../app/domain";
import { Skeleton } from "../../app/Notice";
import { refusalOf } from "../../app/problems";
import { t } from "../../i18n";
import { look } from "../../view/location";
import { useParam } from "../../view/view";
import { CorrelationWhy } from "./CorrelationWhy";
import { Held } from "./Held";
import styles from "./Rules.module.css";
import { readQuestion } from "./why";

type Asked =
  { step: "none" } | { step: "asking" } | { step: "answered"; answer: WhyAnswer } | { step: "failed"; detail: string };

/** Asks the rule, or the text as it is being written, about one observation or an event. */
export function WhyCard({ id, text }: { id: string; text: string | null }) {
  const domain = useDomain()?.id ?? null;
  const given = useParam("why");
  const [question, setQuestion] = useState(given);
  const [asked, setAsked] = useState<Asked>({ step: "none" });
  const ask = async (): Promise<void> => {
    const about = readQuestion(question);
    if (about === null) return setAsked({ step: "failed", detail: t("rules.why.unreadable") });
    setAsked({ step: "asking" });
    const form: Partial<WhyForm> = { ...about, domain, ...(text === null ? {} : { text }) };
    try {
      setAsked({ step: "answered", answer: await api.explainRule(id, form) });
      if (about.observation) look({ why: about.observation }, "replace");
    } catch (error) {
      setAsked({ step: "failed", detail: refusalOf(error) });
    }
  };
  const first = useRef(ask);
  useEffect(() => {
    if (given !== "") void first.current();
  }, [given]);
  return (
    <section className={styles.card}>
      <h2>{t("rules.why")}</h2>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label>
          {t("rules.why.about")}
          <input value={question} onChange={(event) => setQuestion(event.target.value)} spellCheck={false} />
        </label>
        <Button variant="default" type="submit" loading={asked.step === "asking"} disabled={question.trim() === ""}>
          {t("rules.why.ask")}
        </Button>
      </form>
      {asked.step === "none" && <p className={styles.none}>{t("rules.why.hint")}</p>}
      {asked.step === "asking" && <Skeleton rows={2} />}
      {asked.step === "failed" && (
        <p role="alert" className={styles.failed}>
          {asked.detail}
        </p>
      )}
      {asked.step === "answered" && <Answer answer={asked.answer} />}
    </section>
  );
}

function Answer({ answer }: { answer: WhyAnswer }) {
  return (
    <div className={styles.answers} role="status">
      {answer.hidden && <p className={styles.none}>{t("rules.why.hidden")}</p>}
      {answer.correlations.map((correlation) => (
        <CorrelationWhy key={correlation.id} correlation={correlation} answer={answer} />
      ))}
      {answer.rules.map((rule) => (
        <section key={rule.id}>
          <h3>
            {rule.title}: <Verdict rule={rule} />
          </h3>
          <p className={styles.none}>{rule.condition}</p>
          {rule.parts.map((part) => (
            <div key={part.name} className={styles.part}>
              <Held held={part.held} /> <b>{part.name}</b>
              <ul>
                {part.questions.map((one, index) => (
                  <Question key={index} one={one} hidden={answer.hidden} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function Verdict({ rule }: { rule: WhyRule }) {
  if (!rule.seen) return <>{t("rules.why.unseen")}</>;
  if (!rule.admitted) return <>{t("rules.why.notadmitted")}</>;
  return <>{t(rule.matches ? "rules.why.fires" : "rules.why.quiet")}</>;
}

function Question({ one, hidden }: { one: QuestionAnswer; hidden: boolean }) {
  return (
    <li>
      <Held held={one.held} />
      <span>
        {one.field} {one.asked}
      </span>
      <em>{hidden ? "…" : foundWords(one.found)}</em>
    </li>
  );
}

const foundWords = (values: readonly string[]): string =>
  values.length > 0 ? t("rules.why.found", { values: values.join(", ") }) : t("rules.why.absent");
