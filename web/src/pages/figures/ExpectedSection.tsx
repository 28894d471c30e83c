import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ExpectedEvent, room } from "../../api/items";
import { useMoment } from "../../app/Age";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { useZoneName } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t, word } from "../../i18n";
import { formatDate, formatMinute, formatQuantity } from "../../lib/format";
import { isOn } from "./expected";
import { ExpectedDialog } from "./ExpectedDialog";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";

const REFRESH_MILLIS = 10_000;

type Chosen = ExpectedEvent | "new" | null;

/** What is expected, how many alerts that marked, and how to tell of more. */
export function ExpectedSection() {
  const domain = useDomain()?.id ?? null;
  const now = useMoment(REFRESH_MILLIS);
  const list = useQuery({
    queryKey: ["expected", domain],
    queryFn: () => room.expected(domain),
    refetchInterval: REFRESH_MILLIS,
  });
  const [chosen, setChosen] = useState<Chosen>(null);
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.expected")}</h2>
        <Button variant="default" onClick={() => setChosen("new")}>
          {t("figures.expected.add")}
        </Button>
        <p>{t("figures.expected.hint")}</p>
      </header>
      {list.isPending && <Skeleton rows={2} />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className={styles.none}>{t("figures.expected.none")}</p>}
      {list.data && list.data.length > 0 && <EventTable events={list.data} now={now} onChange={setChosen} />}
      {chosen && <ExpectedDialog event={chosen === "new" ? null : chosen} now={now} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface EventTableProps {
  events: readonly ExpectedEvent[];
  now: number;
  onChange: (event: ExpectedEvent) => void;
}

function EventTable({ events, now, onChange }: EventTableProps) {
  const zoneOf = useZoneName();
  return (
    <Lines
      label={t("figures.expected")}
      heads={[
        t("figures.expected.name"),
        t("figures.expected.where"),
        t("figures.expected.about"),
        t("figures.expected.begins"),
        t("figures.expected.ends"),
        t("figures.expected.by"),
        t("figures.expected.count"),
        "",
      ]}
      numbers={[6]}
      rows={events.map((event) => ({
        key: event.id,
        cells: [
          event.name,
          whereOf(event, zoneOf),
          event.categories.map((one) => word("category", one)).join(", ") || t("figures.expected.all"),
          momentOf(event.begins),
          momentOf(event.ends),
          event.by,
          event.count,
          isOn(event, now) ? <Acts key="acts" event={event} onChange={() => onChange(event)} /> : endOf(event),
        ],
      }))}
    />
  );
}

function whereOf({ place }: ExpectedEvent, zoneOf: (id: string) => string): string {
  if (place.zone) return zoneOf(place.zone);
  return place.circle
    ? t("figures.expected.circle", { distance: formatQuantity(place.circle.meters, "m") })
    : t("figures.expected.drawn");
}

const momentOf = (time: string): string => `${formatDate(Date.parse(time))} ${formatMinute(Date.parse(time))}`;

const endOf = ({ withdrawnBy }: ExpectedEvent): string =>
  t(withdrawnBy === null ? "figures.expected.over" : "figures.expected.withdrawn");

function Acts({ event, onChange }: { event: ExpectedEvent; onChange: () => void }) {
  const act = useAct("expected");
  const domain = useDomain()?.id ?? null;
  const { id, name } = event;
  const named = (verb: string): string => t("agencies.act", { verb, name });
  return (
    <Group gap={6}>
      <Button size="compact-sm" variant="default" aria-label={named(t("figures.expected.change"))} onClick={onChange}>
        {t("figures.expected.change")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={named(t("figures.expected.withdraw"))}
        onClick={() => void act(room.withdrawExpected(domain, id), t("figures.expected.withdraw.done", { name }))}
      >
        {t("figures.expected.withdraw")}
      </Button>
    </Group>
  );
}
