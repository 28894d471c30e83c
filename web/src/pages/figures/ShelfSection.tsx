import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { room, type Shelf, type ShelfList } from "../../api/items";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Proposal, ShelfDialog } from "../../panels/item/ShelfDialog";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";

const REFRESH_MILLIS = 10_000;

/** What is kept off the queue, and what chatters and could be. */
export function ShelfSection() {
  const domain = useDomain()?.id ?? null;
  const list = useQuery({
    queryKey: ["shelves", domain],
    queryFn: () => room.shelves(domain),
    refetchInterval: REFRESH_MILLIS,
  });
  const [wanted, setWanted] = useState<Proposal | null>(null);
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.shelves")}</h2>
      </header>
      {list.isPending && <Skeleton rows={2} />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data && <ShelfTable list={list.data} onShelve={setWanted} />}
      {wanted && <ShelfDialog proposal={wanted} onClose={() => setWanted(null)} />}
    </section>
  );
}

function ShelfTable({ list, onShelve }: { list: ShelfList; onShelve: (proposal: Proposal) => void }) {
  if (list.shelves.length + list.proposals.length === 0)
    return <p className={styles.none}>{t("figures.shelves.none")}</p>;
  return (
    <Lines
      label={t("figures.shelves")}
      heads={[
        t("figures.shelf.source"),
        t("figures.shelf.reason"),
        t("figures.shelf.by"),
        t("figures.shelf.until"),
        t("figures.shelf.count"),
        "",
      ]}
      numbers={[4]}
      rows={[
        ...list.proposals.map((proposal) => ({
          key: `${proposal.source} ${proposal.rule}`,
          cells: [
            proposal.sourceName,
            t("figures.chatters", { count: proposal.count }),
            "",
            "",
            "",
            <Button key="add" size="compact-sm" variant="default" onClick={() => onShelve(proposal)}>
              {t("figures.shelf.add")}
            </Button>,
          ],
        })),
        ...list.shelves.map((shelf) => ({ key: shelf.id, cells: cellsOf(shelf) })),
      ]}
    />
  );
}

const cellsOf = (shelf: Shelf) => [
  shelf.source,
  shelf.verdicts === 0
    ? shelf.reason
    : t("figures.shelf.verdicts", { count: shelf.verdicts, severity: t(`severity.${shelf.upTo ?? "medium"}`) }),
  shelf.verdicts === 0 ? shelf.by : t("figures.shelf.platform"),
  formatMoment(Date.parse(shelf.ends)),
  shelf.count,
  shelf.endedBy === null ? <Buttons key="end" shelf={shelf} /> : t("figures.shelf.ended"),
];

/** What a person may do with one that is on; only a supervisor lets verdicts keep off more than medium ones. */
function Buttons({ shelf }: { shelf: Shelf }) {
  const roles: readonly string[] = useSession().data?.user.roles ?? [];
  const supervises = roles.includes("supervisor");
  return (
    <Group gap={6}>
      {supervises && shelf.verdicts > 0 && shelf.upTo === "medium" && <WidenButton shelf={shelf} />}
      <EndButton shelf={shelf} />
    </Group>
  );
}

function WidenButton({ shelf }: { shelf: Shelf }) {
  const act = useAct("shelves");
  const domain = useDomain()?.id ?? null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() =>
        void act(room.widenShelf(domain, shelf.id, "high"), t("figures.shelf.widen.done", { source: shelf.source }))
      }
    >
      {t("figures.shelf.widen")}
    </Button>
  );
}

function EndButton({ shelf }: { shelf: Shelf }) {
  const act = useAct("shelves");
  const domain = useDomain()?.id ?? null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => void act(room.endShelf(domain, shelf.id), t("figures.shelf.end.done", { source: shelf.source }))}
    >
      {t("figures.shelf.end")}
    </Button>
  );
}
