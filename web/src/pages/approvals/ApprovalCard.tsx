import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Approval } from "../../api/types";
import { RecordCard } from "../../app/RecordCard";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import styles from "./Approvals.module.css";

/** One request: who wants what and why, and what the second person can say. */
export function ApprovalCard({ request }: { request: Approval }) {
  return (
    <RecordCard
      sentence={t("approvals.sentence", { name: request.name, what: t(`approvals.kind.${request.kind}`) })}
      state={t(`approvals.state.${request.state}`)}
      tone={request.state === "waiting" || request.state === "approved" ? "now" : undefined}
      reason={request.reason}
      acts={request.state === "waiting" && (request.mine ? <Own request={request} /> : <Decide request={request} />)}
    >
      <Facts facts={factsOf(request)} />
    </RecordCard>
  );
}

function Own({ request }: { request: Approval }) {
  const act = useAct("approvals", "oversight");
  return (
    <Button variant="default" onClick={() => void act(api.withdraw(request.id), t("approvals.withdrawn"))}>
      {t("approvals.withdraw")}
    </Button>
  );
}

function Decide({ request }: { request: Approval }) {
  const [refusing, setRefusing] = useState(false);
  const act = useAct("approvals", "oversight");
  const refuse = async (reason: string): Promise<void> => {
    if (await act(api.refuse(request.id, reason), t("approvals.refused"))) setRefusing(false);
  };
  return (
    <>
      <Button onClick={() => void act(api.approve(request.id), t("approvals.approved", { name: request.name }))}>
        {t("approvals.approve")}
      </Button>
      <Button variant="default" onClick={() => setRefusing(true)}>
        {t("approvals.refuse")}
      </Button>
      {refusing && (
        <ReasonDialog
          title={t("approvals.refuse")}
          consequence={t("approvals.refuse.consequence", { name: request.name })}
          verb={t("approvals.refuse")}
          onDo={refuse}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
}

function factsOf(request: Approval): Fact[] {
  const facts: Fact[] = [
    [t("approvals.subject"), request.subject],
    [t("approvals.content"), <Content key="content" text={request.content} />],
    [t("approvals.asked"), moment(request.at)],
    [t("approvals.roles"), request.roles.map((role) => word("role", role)).join(", ")],
  ];
  const { decision } = request;
  if (decision) facts.push([t("approvals.decided"), decidedText(decision.name, decision.at, decision.text)]);
  if (request.state === "waiting" || request.state === "approved")
    facts.push([t("approvals.until"), moment(request.until)]);
  return facts;
}

/** What exactly is done; a long text such as a rule's unfolds. */
function Content({ text }: { text: string }) {
  const [first, ...rest] = text.split("\n");
  if (rest.length === 0) return <>{first}</>;
  return (
    <details className={styles.content}>
      <summary>{first}</summary>
      <pre>{rest.join("\n")}</pre>
    </details>
  );
}

function decidedText(name: string, at: string, text: string): string {
  const who = t("approvals.decided.value", { name, at: moment(at) });
  return text === "" ? who : t("app.colon", { name: who, value: text });
}

const moment = (iso: string): string => formatMoment(Date.parse(iso));
