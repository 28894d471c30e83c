import { Button } from "@mantine/core";
import type { Item } from "../../api/items";
import { t } from "../../i18n";
import { ask, clearMarks } from "./marks";
import styles from "./Item.module.css";
import { useItemActs } from "./useItems";

/** What can be done with all marked items at once; the keys are those of one item. */
export function MarkBar({ marked }: { marked: readonly Item[] }) {
  const acts = useItemActs();
  if (marked.length === 0) return null;
  return (
    <footer className={styles.bar} aria-label={t("item.marked.label")}>
      <b>{t("item.marked", { count: marked.length })}</b>
      <Button size="compact-sm" onClick={() => acts.acknowledge(marked)}>
        {t("act.acknowledge")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => ask("assign", marked)}>
        {t("item.assign")}
      </Button>
      <Button size="compact-sm" variant="default" disabled={marked.length < 2} onClick={() => acts.merge(marked)}>
        {t("item.merge")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => ask("close", marked)}>
        {t("act.close")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clearMarks}>
        {t("item.unmark")}
      </Button>
    </footer>
  );
}
