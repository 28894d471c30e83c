import { type ReactNode, useId } from "react";
import styles from "./Account.module.css";

/** One part of the account: its name, what it is for, and what can be done. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
