import { type ReactNode, useState } from "react";
import { t } from "../i18n";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  note?: ReactNode;
  tools?: ReactNode;
  /** what can be done here; beside the title, also on a telephone */
  acts?: ReactNode;
  children: ReactNode;
}

/** A page with its title, what it holds, and its filters in one line. */
export function Page({ title, note, tools, acts, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {note && <p className={styles.note}>{note}</p>}
        {acts && <div className={styles.acts}>{acts}</div>}
        {tools && <Tools>{tools}</Tools>}
      </header>
      {children}
    </div>
  );
}

/** The filters; on a telephone they unfold, so that the list has the room. */
function Tools({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("app.filters")} <span aria-hidden>{open ? "▾" : "▸"}</span>
      </button>
      <div className={styles.tools} data-open={open}>
        {children}
      </div>
    </>
  );
}
