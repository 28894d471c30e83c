import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Glass } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import { RecordCard } from "../../app/RecordCard";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";

/** One glass: who saw whose records when and why, and what the privacy officer says of it. */
export function GlassCard({ glass }: { glass: Glass }) {
  const nameOf = useAgencyName();
  const { name, agency, owner, open } = glass;
  const sentence = open ? "glass.sentence.open" : "glass.sentence";
  return (
    <RecordCard
      sentence={t(sentence, { name, agency: nameOf(agency), owner: nameOf(owner) })}
      state={stateOf(glass)}
      tone={glass.overdue ? "overdue" : undefined}
      reason={glass.reason}
      acts={<Acts glass={glass} />}
    >
      <Facts facts={factsOf(glass)} />
    </RecordCard>
  );
}

function stateOf(glass: Glass): string {
  if (glass.overdue) return t("glass.state.overdue");
  if (glass.open) return t("glass.state.open");
  if (!glass.review) return t("glass.state.review");
  return t(glass.review.justified ? "glass.state.justified" : "glass.state.unjustified");
}

function Acts({ glass }: { glass: Glass }) {
  const [verdict, setVerdict] = useState<boolean | null>(null);
  const officer = useSession().data?.user.roles.includes("privacy") ?? false;
  const act = useAct("glasses", "oversight");
  const review = async (text: string): Promise<void> => {
    if (verdict === null) return;
    if (await act(api.reviewGlass(glass.id, verdict, text), t("glass.reviewed"))) setVerdict(null);
  };
  const reviews = officer && !glass.mine && !glass.open && !glass.review;
  return (
    <>
      {glass.open && (
        <Button variant="default" onClick={() => void act(api.endGlass(glass.id), t("glass.ended"))}>
          {t("glass.end")}
        </Button>
      )}
      {reviews && (
        <>
          <Button onClick={() => setVerdict(true)}>{t("glass.justified")}</Button>
          <Button variant="default" onClick={() => setVerdict(false)}>
            {t("glass.unjustified")}
          </Button>
        </>
      )}
      {verdict !== null && (
        <ReasonDialog
          title={t(verdict ? "glass.justified" : "glass.unjustified")}
          consequence={t("glass.review.consequence", { name: glass.name })}
          verb={t("glass.review")}
          onDo={review}
          onClose={() => setVerdict(null)}
        />
      )}
    </>
  );
}

function factsOf(glass: Glass): Fact[] {
  const categories = glass.categories.map((category) => word("category", category)).join(", ");
  const facts: Fact[] = [
    [t("glass.seen"), categories === "" ? t("glass.all") : categories],
    [t("glass.time"), t("glass.time.value", { from: moment(glass.from), until: moment(glass.until) })],
  ];
  if (glass.endedBy !== "") facts.push([t("glass.endedBy"), glass.endedBy]);
  const { review } = glass;
  if (!review) facts.push([t("glass.due"), moment(glass.due)]);
  else {
    const who = t("approvals.decided.value", { name: review.person, at: moment(review.at) });
    facts.push([t("glass.review.found"), t("app.colon", { name: who, value: review.text })]);
  }
  return facts;
}

const moment = (iso: string): string => formatMoment(Date.parse(iso));
