import { useMemo } from "react";
import { usePicture } from "../../app/live";
import { useOversight } from "../../app/oversight/useOversight";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { AlertLine } from "../detail/AlertLine";
import detail from "../detail/Detail.module.css";
import { alertsByGlass } from "./byGlass";
import styles from "./Queue.module.css";
import type { Rows } from "./rows";

/** Above the queue while the reader has broken a glass: what they see by it, which is in no item of their agency's. */
export function GlassAlerts({ rows }: { rows: Rows }) {
  const open = useOversight()?.open;
  const alerts = useStore(usePicture().alerts, (all) => all);
  const seen = useMemo(
    () => alertsByGlass(alerts.values(), new Set(open?.map((glass) => glass.owner)), rows),
    [alerts, open, rows],
  );
  if (seen.length === 0) return null;
  return (
    <section className={styles.glass} aria-label={t("queue.glass")}>
      <h2>{t("queue.glass")}</h2>
      <ol className={detail.alerts}>
        {seen.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ol>
    </section>
  );
}
