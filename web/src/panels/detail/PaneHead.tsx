import type { ReactNode } from "react";
import { Link } from "../../app/Link";
import { PopOut } from "../../app/PopOut";
import { t } from "../../i18n";
import type { Params } from "../../view/location";
import { select } from "../../view/view";
import styles from "./Detail.module.css";

interface PaneHeadProps {
  title: string;
  locate?: () => void;
  /** where people could have to leave, for the page of what-ifs */
  whatIf?: Params;
  children: ReactNode;
}

export function PaneHead({ title, locate, whatIf, children }: PaneHeadProps) {
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
        {whatIf && (
          <Link to="/what-if" params={whatIf} className={styles.tool} label={t("whatif.here")}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
              <path
                d="M6.500 3a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0ZM5 5.500v5m0 0-2 4m2-4 2 4M2.500 7.500h5M9.500 9H14m0 0-2-2m2 2-2 2"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
              />
            </svg>
          </Link>
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
