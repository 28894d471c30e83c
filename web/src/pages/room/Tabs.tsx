import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { type Key, t } from "../../i18n";
import { look } from "../../view/location";
import { useParam, useSelection } from "../../view/view";
import styles from "./Room.module.css";

const TABS = ["queue", "map", "detail"] as const;
export type Tab = (typeof TABS)[number];
const WORDS: Record<Tab, Key> = { queue: "queue.title", map: "map.label", detail: "detail.label" };

/** On a phone one pane at a time. */
export function useTab(): Tab {
  const value = useParam("tab");
  const selected = useSelection() !== null;
  return TABS.find((tab) => tab === value) ?? (selected ? "detail" : "queue");
}

/** A new selection opens the detail, letting go of it goes back to the queue. */
export function useTurnOnPhone(selected: string | null): void {
  const phone = useMediaQuery("(max-width: 640px)") ?? false;
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    if (phone) look({ tab: selected === null ? null : "detail" }, "replace");
  }, [phone, selected]);
}

export function Tabs() {
  const current = useTab();
  return (
    <nav className={styles.tabs} aria-label={t("nav.room")}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === current ? "true" : undefined}
          onClick={() => look({ tab })}
        >
          {t(WORDS[tab])}
        </button>
      ))}
    </nav>
  );
}
