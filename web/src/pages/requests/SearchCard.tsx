import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { DataRequest } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { termsOf, textOf } from "./lines";
import styles from "./Requests.module.css";
import { TermsFields } from "./TermsFields";

/** Searches on, call by call, until all is looked through; says what was. */
export function SearchCard({ request }: { request: DataRequest }) {
  const { search } = request;
  const { busy, run } = useSearch(request);
  const state = busy ? t("requests.search.busy") : search.complete ? t("requests.search.done") : "";
  return (
    <section className={styles.card} aria-busy={busy}>
      <h2>{t("requests.step.search")}</h2>
      {!search.complete && <p className={styles.quiet}>{t("requests.search.lead")}</p>}
      <Facts facts={request.search.kinds.map(lookedOf)} />
      <p role="status">{search.full ? t("requests.search.full") : state}</p>
      {request.state === "identified" && (
        <Button onClick={() => void run()} loading={busy}>
          {t(search.until ? "requests.search.on" : "requests.search.do")}
        </Button>
      )}
      {request.state !== "answered" && <ChangeTerms request={request} />}
    </section>
  );
}

function useSearch(request: DataRequest) {
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const act = useAct("requests", "findings");
  const run = async (): Promise<void> => {
    setBusy(true);
    let state: DataRequest | null = request;
    while (state && !state.search.complete) {
      state = await act(api.searchRequest(request.id), t("requests.search.busy"));
      if (state) client.setQueryData(["request", request.id], state);
    }
    setBusy(false);
  };
  return { busy, run };
}

function lookedOf(looked: DataRequest["search"]["kinds"][number]): Fact {
  const records = t("requests.search.looked", { count: looked.records });
  const unreadable = looked.unreadable > 0 ? t("requests.search.unreadable", { count: looked.unreadable }) : "";
  return [t(`requests.kind.${looked.kind}`), [records, unreadable].filter(Boolean).join(", ")];
}

function ChangeTerms({ request }: { request: DataRequest }) {
  const [text, setText] = useState(() => textOf(request.terms));
  const act = useAct("request", "requests", "findings");
  return (
    <details className={styles.more}>
      <summary>{t("requests.terms.change")}</summary>
      <TermsFields value={text} onChange={setText} />
      <Button
        variant="default"
        onClick={() => void act(api.changeTerms(request.id, termsOf(text)), t("requests.terms.changed"))}
      >
        {t("requests.terms.save")}
      </Button>
    </details>
  );
}
