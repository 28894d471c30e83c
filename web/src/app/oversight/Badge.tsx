import type { Oversight } from "../../api/types";
import { t } from "../../i18n";
import { useUnseen } from "../attention/useIncoming";
import styles from "./Oversight.module.css";
import { useOversight } from "./useOversight";

const COUNTS: Record<string, (all: Oversight) => number> = {
  "/approvals": (all) => all.toDecide,
  "/break-glass": (all) => all.toReview,
};

/** How many wait for the reader behind a page of the menu. */
export function Badge({ path }: { path: string }) {
  if (path === "/notifications") return <ToldBadge />;
  return <WaitingBadge path={path} />;
}

function WaitingBadge({ path }: { path: string }) {
  const all = useOversight();
  const count = all ? (COUNTS[path]?.(all) ?? 0) : 0;
  return <Count count={count} words={t("oversight.badge", { count })} />;
}

function ToldBadge() {
  const count = useUnseen().length;
  return <Count count={count} words={t("told.badge", { count })} />;
}

function Count({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** The same for all pages, where the menu is folded. */
export function TotalBadge() {
  const all = useOversight();
  const count = all ? all.toDecide + all.toReview : 0;
  if (count === 0) return null;
  return (
    <span className={styles.total} aria-hidden>
      {count}
    </span>
  );
}
