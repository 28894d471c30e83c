import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { canDoAgain, doAgain } from "../../api/again";
import { api } from "../../api/client";
import type { Approval, Glass } from "../../api/types";
import { t } from "../../i18n";
import { useWall } from "../../lib/clock";
import { useAgencyName } from "../agencies";
import { Link } from "../Link";
import { useAct } from "../useAct";
import styles from "./Oversight.module.css";
import { minutesLeft } from "./time";
import { useNotices, useOversight } from "./useOversight";

/** Under the head of every page: the glass that the reader broke, what waits for a second person, whom to look after. */
export function OversightBars() {
  useNotices();
  const all = useOversight();
  if (!all) return null;
  return (
    <>
      {all.open.map((glass) => (
        <OpenGlass key={glass.id} glass={glass} />
      ))}
      {all.watched.length > 0 && <Watched glasses={all.watched} />}
      {all.mine.map((request) => (
        <Mine key={request.id} request={request} />
      ))}
    </>
  );
}

interface BarProps {
  tone: "danger" | "quiet" | "ready";
  label: string;
  children: ReactNode;
}

function Bar({ tone, label, children }: BarProps) {
  return (
    <section className={styles.bar} data-tone={tone} aria-label={label}>
      {children}
    </section>
  );
}

function OpenGlass({ glass }: { glass: Glass }) {
  const act = useAct("oversight", "glasses");
  const agency = useAgencyName()(glass.owner);
  const left = minutesLeft(glass.until, useWall(1_000));
  return (
    <Bar tone="danger" label={t("glass.bar.label")}>
      <strong>{t("glass.bar", { agency })}</strong>
      <span role="timer">{t("glass.left", { count: left })}</span>
      <button type="button" onClick={() => void act(api.endGlass(glass.id), t("glass.ended"))}>
        {t("glass.end")}
      </button>
    </Bar>
  );
}

function Watched({ glasses }: { glasses: Glass[] }) {
  const nameOf = useAgencyName();
  const names = glasses
    .map((glass) => t("glass.watched.one", { name: glass.name, agency: nameOf(glass.owner) }))
    .join("; ");
  return (
    <Bar tone="danger" label={t("glass.watched.label")}>
      <strong>{t("glass.watched", { names })}</strong>
      <Link to="/break-glass">{t("glass.look")}</Link>
    </Bar>
  );
}

function Mine({ request }: { request: Approval }) {
  const client = useQueryClient();
  const act = useAct("oversight", "approvals");
  const left = minutesLeft(request.until, useWall(1_000));
  const what = t(`approvals.kind.${request.kind}`);
  const again = async (): Promise<void> => {
    await act(doAgain(request.id), t("approvals.done"));
    await client.invalidateQueries();
  };
  const approved = request.state === "approved";
  return (
    <Bar tone={approved ? "ready" : "quiet"} label={t("approvals.mine.label")}>
      <strong>{t(approved ? "approvals.mine.approved" : "approvals.mine.waiting", { what })}</strong>
      {approved && <span>{t("approvals.mine.left", { count: left })}</span>}
      {approved && canDoAgain(request.id) && (
        <button type="button" onClick={() => void again()}>
          {t("approvals.again")}
        </button>
      )}
      {approved && !canDoAgain(request.id) && <span>{t("approvals.repeat")}</span>}
      {!approved && (
        <button type="button" onClick={() => void act(api.withdraw(request.id), t("approvals.withdrawn"))}>
          {t("approvals.withdraw")}
        </button>
      )}
    </Bar>
  );
}
