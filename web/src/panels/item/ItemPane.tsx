import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Item, type ItemDetail, items } from "../../api/items";
import { Age } from "../../app/Age";
import { useDomain } from "../../app/domain";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { t, word } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { formatTime } from "../../lib/format";
import { SeverityWord } from "../../theme/severity";
import { usePastMillis } from "../../view/view";
import { AlertLine } from "../detail/AlertLine";
import detail from "../detail/Detail.module.css";
import { type Fact, Facts } from "../detail/Facts";
import { PaneHead } from "../detail/PaneHead";
import { OpenFrom } from "../incident/OpenFrom";
import { flyTo } from "../map/camera";
import { whyOf } from "../queue/bonds";
import styles from "./Item.module.css";
import { ask } from "./marks";
import { Shelving } from "./Shelving";
import { useItemActs, useItems } from "./useItems";

/** Several alerts that are one: why, which, who has it, and what to do with all of them. */
export function ItemPane({ id }: { id: string }) {
  const domain = useDomain()?.id ?? null;
  const item = useItems().get(id);
  const query = useQuery<ItemDetail>({
    queryKey: ["item", id, domain, item?.version, item?.count],
    queryFn: ({ signal }) => items.get(id, domain, signal),
    enabled: item !== undefined,
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  if (!item) return <Notice title={t("item.gone")} hint={t("item.gone.hint")} />;
  const { lon, lat } = item;
  return (
    <>
      <PaneHead
        title={titleWords(item.title)}
        {...(lon !== null && lat !== null ? { locate: () => flyTo([lon, lat]) } : {})}
      >
        <SeverityWord severity={item.severity} />
        <span>{t(`state.${item.state}`)}</span>
        <span>{t("item.number", { number: item.number })}</span>
        <span>
          <Age time={item.raisedAt} />
        </span>
      </PaneHead>
      <div className={detail.scroll}>
        <p className={detail.why}>{whyOf(item)}</p>
        <Facts facts={factsOf(item)} />
        {item.chatter && query.data && <Shelving whole={query.data} />}
        {query.isPending && <Skeleton rows={4} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.data && <Parts whole={query.data} />}
        {query.data && <Said whole={query.data} />}
      </div>
      <ItemActions item={item} />
    </>
  );
}

function factsOf(item: Item): Fact[] {
  return [
    [t("item.desk"), item.desk],
    [t("item.assignee"), item.assignee || t("item.assignee.none")],
    [t("detail.times"), item.count],
    ...(item.escalation > 0
      ? [[t("item.escalated"), t("item.escalated.to", { people: item.escalatedTo.join(", ") })] as Fact]
      : []),
    ...(item.chatter ? [[t("item.chatter"), t("item.chatter.hint")] as Fact] : []),
  ];
}

function Parts({ whole }: { whole: ItemDetail }) {
  return (
    <section>
      <h3>{t("item.parts")}</h3>
      <ol className={detail.alerts}>
        {whole.parts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ol>
    </section>
  );
}

/** What was said, and to whom it was handed on. */
function Said({ whole }: { whole: ItemDetail }) {
  if (whole.comments.length + whole.escalations.length === 0) return null;
  return (
    <section>
      <h3>{t("item.said")}</h3>
      <ol className={styles.comments}>
        {whole.escalations.map((step) => (
          <li key={step.step + step.at}>
            <small>{formatTime(Date.parse(step.at))}</small>{" "}
            {t("item.escalation", {
              to: word("item.recipient", step.recipient.toLowerCase().replace("_", "-")),
              people: step.people.join(", ") || t("item.nobody"),
            })}
          </li>
        ))}
        {whole.comments.map((comment) => (
          <li key={comment.at + comment.person}>
            <small>
              {formatTime(Date.parse(comment.at))} {comment.person}
            </small>{" "}
            {comment.text}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The keys are the queue's. */
function ItemActions({ item }: { item: Item }) {
  const acts = useItemActs();
  const past = usePastMillis() !== null;
  if (past) return <p className={detail.pastNote}>{t("act.past")}</p>;
  return (
    <footer className={detail.actions}>
      {item.state === "new" && (
        <Button onClick={() => acts.acknowledge([item])} rightSection={<kbd>a</kbd>}>
          {t("act.acknowledge")}
        </Button>
      )}
      <Button variant="default" onClick={() => ask("assign", [item])} rightSection={<kbd>s</kbd>}>
        {t("item.assign")}
      </Button>
      <Button variant="default" onClick={() => ask("comment", [item])} rightSection={<kbd>d</kbd>}>
        {t("item.comment")}
      </Button>
      <Button variant="default" onClick={() => acts.split(item)} rightSection={<kbd>u</kbd>}>
        {t("item.split")}
      </Button>
      <Button variant="default" onClick={() => ask("close", [item])} rightSection={<kbd>c</kbd>}>
        {t("act.close")}
      </Button>
      <OpenFrom ids={item.alerts} />
    </footer>
  );
}
