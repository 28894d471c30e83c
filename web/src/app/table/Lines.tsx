import type { ReactNode } from "react";
import styles from "./Table.module.css";

interface LinesProps {
  /** what the row is about */
  title: ReactNode;
  /** above the title, at the left and the right */
  above?: [ReactNode, ReactNode?];
  /** below the title, at the left and the right */
  below: [ReactNode, ReactNode?];
}

/** A row of a table where there is no room for columns. */
export function Lines({ title, above, below }: LinesProps) {
  return (
    <div className={styles.lines}>
      {above && (
        <span>
          <span>{above[0]}</span>
          {above[1] && <span className={styles.quiet}>{above[1]}</span>}
        </span>
      )}
      <b>{title}</b>
      <span className={styles.quiet}>
        <span>{below[0]}</span>
        {below[1] && <span>{below[1]}</span>}
      </span>
    </div>
  );
}
