import type { ReactNode } from "react";
import styles from "./RecordCard.module.css";

interface RecordCardProps {
  /** what it says, as a sentence */
  sentence: string;
  /** the word for how it stands */
  state: string;
  /** whether that word counts now, or is late */
  tone?: "now" | "overdue" | undefined;
  /** why, in somebody's own words */
  reason?: string;
  /** what the reader can do */
  acts?: ReactNode;
  children: ReactNode;
}

/** One record that reads like a sentence: an agreement, a request for a second person, a broken glass. */
export function RecordCard({ sentence, state, tone, reason, acts, children }: RecordCardProps) {
  return (
    <article className={styles.card} data-tone={tone} aria-label={sentence}>
      <header>
        <h3>{sentence}</h3>
        <span className={styles.state}>{state}</span>
      </header>
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      {children}
      <div className={styles.buttons}>{acts}</div>
    </article>
  );
}

interface RecordListProps {
  title: string;
  /** what stands there when there is nothing; such a list without it is left out */
  empty?: string;
  children: ReactNode[];
}

/** Records under one word. */
export function RecordList({ title, empty = "", children }: RecordListProps) {
  if (children.length === 0 && empty === "") return null;
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 && <p className={styles.none}>{empty}</p>}
      <ol className={styles.list}>{children}</ol>
    </section>
  );
}

/** The lists of a page, and what stands above them. */
export function RecordPage({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
