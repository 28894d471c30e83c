import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Agreement } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { go } from "../../view/location";
import { useParam } from "../../view/view";
import styles from "./Agreements.module.css";
import { ChangeList } from "./ChangeList";
import { type Draft, draftFrom, lacksOf, newDraft, termsOf } from "./draft";
import { Between, Clauses, GroundsFields, Term } from "./fields";
import { sentenceOf } from "./sentence";
import { useAgreements } from "./useAgreements";

/** Where an agreement is written: the sentence stands above, and grows with what is chosen below. */
export function ProposePage() {
  const replaces = useParam("replaces");
  const query = useAgreements();
  const former = query.data?.find((one) => one.id === replaces) ?? null;
  return (
    <Page
      title={t(replaces === "" ? "agreements.new" : "agreements.replace")}
      note={t(replaces === "" ? "agreements.new.lead" : "agreements.replace.lead")}
    >
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && replaces !== "" && !former && (
        <Notice title={t("agreements.replace.none")} hint={t("agreements.replace.none.hint")} />
      )}
      {query.isSuccess && (replaces === "" || former) && <Form key={replaces} former={former} />}
    </Page>
  );
}

function Form({ former }: { former: Agreement | null }) {
  const nameOf = useAgencyName();
  const own = useSession().data?.user.agency ?? "";
  const [draft, setDraft] = useState<Draft>(() =>
    former ? draftFrom(former.terms, Date.now()) : newDraft(own, Date.now()),
  );
  const [tried, setTried] = useState(false);
  const act = useAct("agreements");
  const terms = termsOf(draft);
  const lacks = lacksOf(terms);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const propose = async (): Promise<void> => {
    setTried(true);
    if (lacks.length > 0) return;
    const kept = former ? api.replaceAgreement(former.id, terms) : api.proposeAgreement(terms);
    if (await act(kept, t("agreements.new.done"))) go("/agreements");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
    >
      <div className={styles.asked}>
        {!former && <Between draft={draft} own={own} onChange={change} />}
        <Clauses clauses={draft.clauses} onChange={(clauses) => change({ clauses })} />
        <GroundsFields draft={draft} onChange={change} />
        <Term draft={draft} onChange={change} />
      </div>
      <div className={styles.said}>
        <output className={styles.sentence}>{sentenceOf(terms, nameOf)}</output>
        <div className={styles.outcome}>
          {former && <ChangeList before={former.terms} after={terms} />}
          {tried && lacks.length > 0 && (
            <ul role="alert" className={styles.lacks}>
              {lacks.map((lack) => (
                <li key={lack}>{t(`agreements.lack.${lack}`)}</li>
              ))}
            </ul>
          )}
          <div className={styles.buttons}>
            <Button type="submit">{t("agreements.new.do")}</Button>
            <Button variant="default" onClick={() => go("/agreements")}>
              {t("app.cancel")}
            </Button>
          </div>
        </div>
      </div>
    </form>
  );
}
