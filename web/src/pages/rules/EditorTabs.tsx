import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { t } from "../../i18n";
import styles from "./Rules.module.css";

const TABS = ["rule", "examples"] as const;
export type EditorTab = (typeof TABS)[number];

interface EditorTabsProps {
  shown: EditorTab;
  onShow: (tab: EditorTab) => void;
  /** said behind the name of a tab: how many mistakes it has */
  marks: Record<EditorTab, number>;
  children: Record<EditorTab, ReactNode>;
}

/** The text of a rule and its examples, one of them shown. What is hidden keeps what was typed and how to undo it. */
export function EditorTabs({ shown, onShow, marks, children }: EditorTabsProps) {
  const buttons = useRef<Partial<Record<EditorTab, HTMLButtonElement | null>>>({});
  const move = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const next: EditorTab = shown === "rule" ? "examples" : "rule";
    event.preventDefault();
    onShow(next);
    buttons.current[next]?.focus();
  };
  return (
    <>
      <div role="tablist" className={styles.tabs} aria-label={t("rules.tabs")} onKeyDown={move}>
        {TABS.map((tab) => (
          <button
            key={tab}
            ref={(button) => {
              buttons.current[tab] = button;
            }}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === shown}
            aria-controls={`panel-${tab}`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => onShow(tab)}
          >
            {t(`rules.tab.${tab}`)}{" "}
            {marks[tab] > 0 && <span className={styles.mark}>{t("rules.tab.wrong", { count: marks[tab] })}</span>}
          </button>
        ))}
      </div>
      {TABS.map((tab) => (
        <div key={tab} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} hidden={tab !== shown}>
          {children[tab]}
        </div>
      ))}
    </>
  );
}
