import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Agreement, AgreementWord } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import { Link } from "../../app/Link";
import { RecordCard } from "../../app/RecordCard";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useSession, useTrust } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import styles from "./Agreements.module.css";
import { SignDialog } from "./SignDialog";
import { sentenceOf } from "./sentence";
import { useMayPropose } from "./useMayPropose";

interface AgreementCardProps {
  agreement: Agreement;
  /** the agreement whose place it takes; null when that is over */
  former: Agreement | null;
}

/** One agreement: what it says, why, who signed it, and what its controllers can do. */
export function AgreementCard({ agreement, former }: AgreementCardProps) {
  const nameOf = useAgencyName();
  return (
    <RecordCard
      sentence={sentenceOf(agreement.terms, nameOf)}
      state={t(`agreements.state.${agreement.state}`)}
      tone={agreement.state === "in-effect" || agreement.state === "proposed" ? "now" : undefined}
      acts={
        <>
          <ControllersActs agreement={agreement} former={former} />
          <OtherTerms agreement={agreement} />
          <SeenNow agreement={agreement} />
          <Advice agreement={agreement} />
        </>
      }
    >
      <Facts facts={factsOf(agreement, former, nameOf)} />
    </RecordCard>
  );
}

/** The reader's agency when it is one of the two, and empty when not. */
function useOwn({ terms }: Agreement): string {
  const own = useSession().data?.user.agency ?? "";
  return own === terms.shows || own === terms.sees ? own : "";
}

function useHas(role: string): boolean {
  const roles: readonly string[] = useSession().data?.user.roles ?? [];
  return roles.includes(role);
}

export const isOver = ({ state }: Agreement): boolean =>
  state === "expired" || state === "revoked" || state === "replaced";

function ControllersActs({ agreement, former }: AgreementCardProps) {
  const [asking, setAsking] = useState<"sign" | "revoke" | null>(null);
  const own = useOwn(agreement);
  const controls = useHas("controller");
  const act = useAct("agreements");
  const nameOf = useAgencyName();
  if (!controls || own === "" || isOver(agreement)) return null;
  const signed = agreement.signatures.some((signature) => signature.agency === own);
  const close = (): void => setAsking(null);
  const sign = async (): Promise<void> => {
    if (await act(api.signAgreement(agreement.id), t("agreements.sign.done", { agency: nameOf(own) }))) close();
  };
  const revoke = async (reason: string): Promise<void> => {
    if (await act(api.revokeAgreement(agreement.id, reason), t("agreements.revoke.done"))) close();
  };
  return (
    <>
      {agreement.state === "proposed" && !signed && (
        <Button onClick={() => setAsking("sign")}>{t("agreements.sign.read")}</Button>
      )}
      <Button variant="default" onClick={() => setAsking("revoke")}>
        {t("agreements.revoke")}
      </Button>
      {asking === "sign" && (
        <SignDialog agreement={agreement} former={former} agency={nameOf(own)} onSign={sign} onClose={close} />
      )}
      {asking === "revoke" && (
        <ReasonDialog
          title={t("agreements.revoke.title")}
          consequence={t("agreements.revoke.consequence", { sees: nameOf(agreement.terms.sees) })}
          verb={t("agreements.revoke")}
          onDo={revoke}
          onClose={close}
        />
      )}
    </>
  );
}

function OtherTerms({ agreement }: { agreement: Agreement }) {
  const mayPropose = useMayPropose();
  const own = useOwn(agreement);
  const holds = agreement.state === "in-effect" || agreement.state === "signed";
  if (!mayPropose || own === "" || !holds || agreement.replaced !== null) return null;
  return (
    <Link to="/agreements/new" params={{ replaces: agreement.id }} className={styles.link}>
      {t("agreements.replace")}
    </Link>
  );
}

/** For who sees the alerts that are shown: which ones the other agency sees at this moment. */
function SeenNow({ agreement }: { agreement: Agreement }) {
  const { seesPicture } = useTrust();
  const agency = useAgencyName()(agreement.terms.sees);
  const own = useOwn(agreement);
  if (!seesPicture || own !== agreement.terms.shows || agreement.state !== "in-effect") return null;
  return (
    <Link to="/alerts" params={{ shownTo: agreement.terms.sees }} className={styles.link}>
      {t("agreements.seen", { agency })}
    </Link>
  );
}

function Advice({ agreement }: { agreement: Agreement }) {
  const [asking, setAsking] = useState(false);
  const own = useOwn(agreement);
  const advises = useHas("privacy");
  const act = useAct("agreements");
  if (!advises || own === "" || isOver(agreement)) return null;
  const advise = async (text: string): Promise<void> => {
    if (await act(api.adviseAgreement(agreement.id, text), t("agreements.advise.done"))) setAsking(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("agreements.advise")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("agreements.advise")}
          consequence={t("agreements.advise.consequence")}
          verb={t("agreements.advise.do")}
          onDo={advise}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type NameOf = (agency: string) => string;

function factsOf(agreement: Agreement, former: Agreement | null, nameOf: NameOf): Fact[] {
  const wordsOf = (said: AgreementWord): string => saidBy(said, nameOf(said.agency));
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
  if (former && agreement.state === "proposed")
    facts.push([t("agreements.replaces"), sentenceOf(former.terms, nameOf)]);
  if (agreement.advice.length > 0) facts.push([t("agreements.advice"), agreement.advice.map(wordsOf).join("; ")]);
  if (agreement.revoked !== null) facts.push([t("agreements.revoked"), wordsOf(agreement.revoked)]);
  if (agreement.replaced !== null) facts.push([t("agreements.replaced"), moment(agreement.replaced)]);
  return facts;
}

function saidBy(said: AgreementWord, agency: string): string {
  const who = t("agreements.word", { person: said.person, agency, at: moment(said.at) });
  return said.text === "" ? who : `${who}: ${said.text}`;
}

const moment = (iso: string): string => formatMoment(Date.parse(iso));
