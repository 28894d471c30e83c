import type { ReactNode } from "react";
import { PopOut } from "../../app/PopOut";
import { t } from "../../i18n";
import { select } from "../../view/view";
import styles from "./Detail.module.css";

interface PaneHeadProps {
  title: string;
  locate?: () => void;
  children: ReactNode;
}

export function PaneHead({ title, locate, children }: PaneHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>{children}</div>
      <div className={styles.tools}>
        {locate && (
          <button
            type="button"
            className={styles.tool}
            onClick={locate}
            title={`${t("detail.locate")} (m)`}
            aria-label={t("detail.locate")}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
              <path d="M8 1v3M8 12v3M1 8h3M12 8h3" stroke="currentColor" strokeWidth="1.5" />
              <circle cx="8" cy="8" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        )}
        <PopOut pane="detail" />
        <button
          type="button"
          className={styles.tool}
          onClick={() => select(null)}
          title={`${t("app.close")} (Esc)`}
          aria-label={t("app.close")}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
            <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      <h2>{title}</h2>
    </header>
  );
}
