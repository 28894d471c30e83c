import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Problem } from "../api/client";
import { t } from "../i18n";
import { refusalOf } from "./problems";
import styles from "./Notice.module.css";

interface NoticeProps {
  title: string;
  hint?: string;
  small?: string;
  children?: ReactNode;
  role?: "alert" | "status";
}

/** What stands where a list or panel has nothing to show: what would be here, or what failed and what to do. */
export function Notice({ title, hint, small, children, role = "status" }: NoticeProps) {
  return (
    <div className={styles.notice} role={role}>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
      {small && <p className={styles.small}>{small}</p>}
    </div>
  );
}

/** What failed, what still works, what to do. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const problem = error instanceof Problem ? error : null;
  const hint = [refusalOf(error), problem?.hint ? "" : t("app.failed.still")].filter(Boolean).join(" ");
  const trace = problem?.traceId ? { small: t("app.trace", { id: problem.traceId }) } : {};
  return (
    <Notice title={t("app.failed")} hint={hint} role="alert" {...trace}>
      <Button variant="default" onClick={retry}>
        {t("app.retry")}
      </Button>
    </Notice>
  );
}

/** Quiet bars where content comes, so that nothing jumps when it is there. */
export function Skeleton({ rows, label = t("app.loading") }: { rows: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} style={{ width: `${88 - ((i * 23) % 40)}%` }} />
      ))}
    </div>
  );
}
