import { Button } from "@mantine/core";
import { api } from "../../api/client";
import type { Notification } from "../../api/types";
import { Moment } from "../../app/Age";
import { toldWords } from "../../app/attention/bars";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { useToldSteps } from "../../panels/playbook/useStepWords";
import { SeverityWord } from "../../theme/severity";
import styles from "./Notifications.module.css";

const LIMIT = 50;

/** What came for the reader, newest first. */
export function Mine() {
  const domain = useDomain();
  const id = domain?.id ?? null;
  const act = useAct("notifications");
  const { query, rows, more, complete } = usePages<Notification>(["notifications", "mine", id], (cursor, signal) =>
    api.notifications({ domain: id, cursor, limit: LIMIT }, signal),
  );
  const unseen = rows.filter((one) => one.seenAt === null).map((one) => one.id);
  const words = useToldSteps();
  const see = (ids: string[]): void => void act(api.seeNotifications(ids), t("told.see"));
  return (
    <section className={styles.mine} aria-labelledby="told-mine">
      <header>
        <h2 id="told-mine">{t("told.mine")}</h2>
        {unseen.length > 1 && (
          <Button variant="default" onClick={() => see(unseen)}>
            {t("told.see.all")}
          </Button>
        )}
      </header>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("told.empty")} hint={t("told.empty.hint")} />}
      <ol className={styles.list}>
        {rows.map((one) => (
          <li key={one.id} data-unseen={one.seenAt === null}>
            <SeverityWord severity={one.severity} />
            <div>
              {domain?.kind === "exercise" && <strong className={styles.exercise}>{t("told.exercise")}</strong>}
              <Target told={one} title={toldWords(one, words).title} />
              {one.text !== "" && <p>{toldWords(one, words).text}</p>}
              <small>{marksOf(one)}</small>
            </div>
            <Moment time={one.at} />
            {one.seenAt === null && (
              <Button variant="default" size="xs" onClick={() => see([one.id])}>
                {t("told.see")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {query.isSuccess && !complete && (
        <Button variant="default" onClick={more}>
          {t("app.more")}
        </Button>
      )}
    </section>
  );
}

function marksOf(one: Notification): string {
  const marks = [word("told.kind", one.kind)];
  if (one.repeats > 0) marks.push(t("told.repeats", { count: one.repeats }));
  if (one.seenAt !== null) marks.push(t("told.seen", { time: formatMoment(Date.parse(one.seenAt)) }));
  return marks.join(" · ");
}

function Target({ told, title }: { told: Notification; title: string }) {
  if (told.link === "") return <b>{title}</b>;
  const [path = "/", query = ""] = told.link.split("?");
  return (
    <Link to={path} params={Object.fromEntries(new URLSearchParams(query))}>
      {title}
    </Link>
  );
}
