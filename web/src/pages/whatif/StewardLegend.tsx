import { t } from "../../i18n";
import styles from "./WhatIf.module.css";

/** What the signs of a plan on the map mean: an area, whoever stands in it, and the way to an exit. */
export function StewardLegend() {
  return (
    <p className={styles.legend}>
      <svg viewBox="0 0 48 18" width="48" height="18" aria-hidden>
        <rect x="1" y="1" width="24" height="16" />
        <path d="M13 9H46" />
        <circle cx="13" cy="9" r="4.5" />
      </svg>
      {t("whatif.advice.legend")}
    </p>
  );
}
