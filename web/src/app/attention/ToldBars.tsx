import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import { t } from "../../i18n";
import { SeverityMark } from "../../theme/severity";
import styles from "../oversight/Oversight.module.css";
import { Link } from "../Link";
import { barsOf, type Told } from "./bars";
import { useIncoming } from "./useIncoming";

const MOST = 2;

/** A critical notification stays under the head of every page until the reader has seen it. */
export function ToldBars() {
  const bars = barsOf(useIncoming()).slice(0, MOST);
  return (
    <div role="alert">
      {bars.map((bar) => (
        <ToldBar key={bar.newest.id} bar={bar} />
      ))}
    </div>
  );
}

function ToldBar({ bar: { newest: told, ids } }: { bar: Told }) {
  const client = useQueryClient();
  const [path = "/notifications", query = ""] = told.link.split("?");
  const see = (): void =>
    void api
      .seeNotifications(ids)
      .then(() => client.invalidateQueries({ queryKey: ["notifications"] }))
      .catch(() => undefined);
  return (
    <section className={styles.bar} data-tone="danger" data-told aria-label={`${t("told.bar")}: ${told.title}`}>
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
