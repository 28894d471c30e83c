import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Agreement, AgreementWord } from "../../api/types";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import styles from "./Agreements.module.css";
import { sentenceOf } from "./sentence";
import { useAgreementAct } from "./useAgreementAct";

/** One agreement: what it says, why, who signed it, and what its controllers can do. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  return (
    <article className={styles.card} data-state={agreement.state}>
      <header>
        <h2>{sentenceOf(agreement)}</h2>
        <span className={styles.state}>{t(`agreements.state.${agreement.state}`)}</span>
      </header>
      <Facts facts={factsOf(agreement)} />
      <Acts agreement={agreement} />
    </article>
  );
}

function Acts({ agreement }: { agreement: Agreement }) {
  const [revoking, setRevoking] = useState(false);
  const user = useSession().data?.user;
  const act = useAgreementAct();
  const { shows, sees } = agreement.terms;
  const own = user?.agency ?? "";
  if (!user?.roles.includes("controller") || (own !== shows && own !== sees)) return null;
  const signed = agreement.signatures.some((signature) => signature.agency === own);
  const revoke = async (reason: string): Promise<void> => {
    if (await act(api.revokeAgreement(agreement.id, reason), t("agreements.revoke.done"))) setRevoking(false);
  };
  return (
    <div className={styles.buttons}>
      {agreement.state === "proposed" && !signed && (
        <Button onClick={() => void act(api.signAgreement(agreement.id), t("agreements.sign.done", { agency: own }))}>
          {t("agreements.sign", { agency: own })}
        </Button>
      )}
      {agreement.state !== "expired" && agreement.state !== "revoked" && (
        <Button variant="default" onClick={() => setRevoking(true)}>
          {t("agreements.revoke")}
        </Button>
      )}
      {revoking && (
        <ReasonDialog
          title={t("agreements.revoke.title")}
          consequence={t("agreements.revoke.consequence", { sees })}
          verb={t("agreements.revoke")}
          onDo={revoke}
          onClose={() => setRevoking(false)}
        />
      )}
    </div>
  );
}

function factsOf(agreement: Agreement): Fact[] {
  const { grounds, from, until } = agreement.terms;
  const facts: Fact[] = [
    [t("agreements.purpose"), grounds.purpose],
    [t("agreements.basis"), grounds.legalBasis],
    [
      t("agreements.regimes"),
      t("agreements.regimes.value", {
        showing: t(`agreements.regime.${grounds.showing}`),
        seeing: t(`agreements.regime.${grounds.seeing}`),
      }),
    ],
    [t("agreements.time"), t("agreements.time.value", { from: moment(from), until: moment(until) })],
    [t("agreements.proposed"), wordsOf(agreement.proposed)],
    [t("agreements.signed"), agreement.signatures.map(wordsOf).join("; ") || t("agreements.unsigned")],
  ];
  if (agreement.advice.length > 0) facts.push([t("agreements.advice"), agreement.advice.map(wordsOf).join("; ")]);
  if (agreement.revoked !== null) facts.push([t("agreements.revoked"), wordsOf(agreement.revoked)]);
  return facts;
}

function wordsOf(said: AgreementWord): string {
  const who = t("agreements.word", { person: said.person, agency: said.agency, at: moment(said.at) });
  return said.text === "" ? who : `${who}: ${said.text}`;
}

const moment = (iso: string): string => formatMoment(Date.parse(iso));
