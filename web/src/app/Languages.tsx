import { chooseLanguage, currentLanguage, LANGUAGES, type Language, t } from "../i18n";
import styles from "./Languages.module.css";

export const LANGUAGE_LIST = Object.entries(LANGUAGES) as [Language, string][];

/** The languages by their own names, for someone who may not read the present one. */
export function Languages() {
  return (
    <div className={styles.languages} role="group" aria-label={t("app.language")}>
      {LANGUAGE_LIST.map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === currentLanguage()}
          onClick={() => chooseLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
