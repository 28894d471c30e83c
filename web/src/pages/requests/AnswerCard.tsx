import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, withQuery } from "../../api/client";
import type { DataRequest, Refusal } from "../../api/types";
import { LANGUAGE_LIST } from "../../app/Languages";
import { useAct } from "../../app/useAct";
import { currentLanguage, t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { REFUSALS } from "./FindingItem";
import styles from "./Requests.module.css";

/** The last step: look at the draft, answer, hand out. */
export function AnswerCard({ request }: { request: DataRequest }) {
  return (
    <section className={styles.card}>
      <h2>{t("requests.step.answer")}</h2>
      {request.answer ? <Given request={request} answer={request.answer} /> : <AnswerForm request={request} />}
    </section>
  );
}

function Given({ request, answer }: { request: DataRequest; answer: NonNullable<DataRequest["answer"]> }) {
  const facts: Fact[] = [[t("requests.answer.hash"), <code key="hash">{answer.hash}</code>]];
  if (answer.refusal) facts.unshift([t("requests.answer.refuse"), t(`requests.refusal.${answer.refusal}`)]);
  return (
    <>
      <p>{t("requests.answer.at", { by: answer.done.by, at: formatMoment(Date.parse(answer.done.at)) })}</p>
      <Facts facts={facts} />
      <p className={styles.links}>
        {LANGUAGE_LIST.map(([language, name]) => (
          <a
            key={language}
            href={withQuery(`/requests/${request.id}/answer.html`, { language })}
            target="_blank"
            rel="noreferrer"
          >
            {t("requests.answer.page", { language: name })}
          </a>
        ))}
        <a href={withQuery(`/requests/${request.id}/answer.json`, {})} download={`answer-${request.id}.json`}>
          {t("requests.answer.file")}
        </a>
      </p>
      <p className={styles.quiet}>{t("requests.answer.kept")}</p>
    </>
  );
}

function AnswerForm({ request }: { request: DataRequest }) {
  const [statement, setStatement] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = useAct("request", "requests");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act(api.answerRequest(request.id, refusal, statement), t("requests.answer.done"));
  };
  const ready = request.state === "searched";
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.quiet}>{t("requests.answer.lead")}</p>
      <Textarea
        label={t("requests.answer.statement")}
        rows={3}
        maxLength={4000}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("requests.answer.refuse")}
        value={refusal ?? ""}
        data={[
          { value: "", label: t("requests.answer.refuse.not") },
          ...REFUSALS.map((value) => ({ value, label: t(`requests.refusal.${value}`) })),
        ]}
        onChange={(event) => setRefusal(REFUSALS.find((one) => one === event.currentTarget.value) ?? null)}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={!ready && refusal === null}>
          {t("requests.answer.do")}
        </Button>
        {ready && (
          <Button
            component="a"
            variant="default"
            href={withQuery(`/requests/${request.id}/draft`, { language: currentLanguage() })}
            target="_blank"
          >
            {t("requests.answer.draft")}
          </Button>
        )}
      </div>
    </form>
  );
}
