import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Notification } from "../../api/types";
import { t } from "../../i18n";
import { SeverityMark } from "../../theme/severity";
import styles from "../oversight/Oversight.module.css";
import { Link } from "../Link";
import { useIncoming } from "./useIncoming";

/** A critical notification stays under the head of every page until the reader has seen it. */
export function ToldBars() {
  const critical = useIncoming().filter((one) => one.severity === "critical");
  return critical.slice(0, 2).map((one) => <ToldBar key={one.id} told={one} />);
}

function ToldBar({ told }: { told: Notification }) {
  const client = useQueryClient();
  const [path = "/notifications", query = ""] = told.link.split("?");
  const see = (): void =>
    void api
      .seeNotifications([told.id])
      .then(() => client.invalidateQueries({ queryKey: ["notifications"] }))
      .catch(() => undefined);
  return (
    <section className={styles.bar} data-tone="danger" aria-label={t("told.bar")}>
      <SeverityMark severity="critical" size={16} silent />
      <strong>{told.title}</strong>
      <span>{told.text}</span>
      <Link to={path === "" ? "/notifications" : path} params={Object.fromEntries(new URLSearchParams(query))}>
        {t("told.show")}
      </Link>
      <button type="button" onClick={see}>
        {t("told.see")}
      </button>
    </section>
  );
}
