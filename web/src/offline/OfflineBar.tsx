import { useStore } from "../lib/useStore";
import { usePicture } from "../app/live";
import styles from "../app/oversight/Oversight.module.css";
import { t } from "../i18n";
import { formatAge } from "../lib/format";
import { useHealth } from "../panels/strip/useHealth";
import { discard } from "./outbox";
import { useSending, useWaiting } from "./useOutbox";

/** How old the picture is that stays on the screen. */
function PictureAge() {
  const health = useHealth();
  const age = "ageMillis" in health ? health.ageMillis : null;
  return <span>{age === null ? t("offline.never") : t("offline.age", { age: formatAge(age) })}</span>;
}

/** Says that the server is gone and what that means, how much waits for it, and what it did not take. */
export function OfflineBar() {
  useSending();
  const items = useWaiting();
  const lost = useStore(usePicture().link, (link) => link.phase === "lost");
  const unsent = items.filter((item) => item.refused === null);
  return (
    <>
      {(lost || unsent.length > 0) && (
        <section className={styles.bar} data-tone={lost ? "danger" : "quiet"} aria-label={t("offline.label")}>
          {lost && <strong>{t("offline.title")}</strong>}
          {lost && <PictureAge />}
          {lost && <span>{t("offline.note")}</span>}
          {unsent.length > 0 && <span role="status">{t("offline.waiting", { count: unsent.length })}</span>}
        </section>
      )}
      {items.map(
        (item) =>
          item.refused !== null && (
            <section key={item.place} className={styles.bar} data-tone="danger" aria-label={t("offline.label")}>
              <span role="alert">{t("offline.refused", { label: item.label, reason: item.refused })}</span>
              <button type="button" onClick={() => void discard(item.place)}>
                {t("offline.discard")}
              </button>
            </section>
          ),
      )}
    </>
  );
}
