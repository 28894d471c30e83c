import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Item } from "../../api/items";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { useToldSteps } from "../../panels/playbook/useStepWords";
import { SeverityMark } from "../../theme/severity";
import styles from "../oversight/Oversight.module.css";
import { useMoment } from "../Age";
import { usePicture } from "../live";
import { Link } from "../Link";
import { barsOf, isAnswered, itemOf, type Told, wordsOf } from "./bars";
import { useIncoming } from "./useIncoming";

const MOST = 2;

/** A critical notification stays under the head of every page until the reader has seen it, or what it calls for is done. */
export function ToldBars() {
  const bars = barsOf(useIncoming());
  const answered = useStore(usePicture().layers.of<Item>("items"), (items) =>
    bars
      .filter(({ newest }) => isAnswered(items.get(itemOf(newest))))
      .map(({ newest }) => newest.id)
      .join(" "),
  ).split(" ");
  const open = bars.filter(({ newest }) => !answered.includes(newest.id)).slice(0, MOST);
  return (
    <div>
      {open.map((bar) => (
        <ToldBar key={bar.newest.id} bar={bar} />
      ))}
    </div>
  );
}

function ToldBar({ bar: { newest: told, ids } }: { bar: Told }) {
  const client = useQueryClient();
  const id = itemOf(told);
  const item = useStore(usePicture().layers.of<Item>("items"), (items) => items.get(id));
  const { title, text } = wordsOf(told, item, useMoment(5_000), useToldSteps());
  const [path = "/notifications", query = ""] = told.link.split("?");
  const see = (): void =>
    void api
      .seeNotifications(ids)
      .then(() => client.invalidateQueries({ queryKey: ["notifications"] }))
      .catch(() => undefined);
  return (
    <section className={styles.bar} data-tone="danger" data-told aria-label={`${t("told.bar")}: ${title}`}>
      <SeverityMark severity="critical" size={16} silent />
      <strong role="alert">{title}</strong>
      <span>{text}</span>
      <Link to={path === "" ? "/notifications" : path} params={Object.fromEntries(new URLSearchParams(query))}>
        {t("told.show")}
      </Link>
      <button type="button" onClick={see}>
        {t("told.see")}
      </button>
    </section>
  );
}
