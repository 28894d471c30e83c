import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ItemDetail, room } from "../../api/items";
import { useDomain } from "../../app/domain";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import styles from "./Item.module.css";
import { type Proposal, ShelfDialog } from "./ShelfDialog";

/** Those sources of an item that chatter, each to be shelved from here. */
export function Shelving({ whole }: { whole: ItemDetail }) {
  const domain = useDomain()?.id ?? null;
  const shelves = useQuery({ queryKey: ["shelves", domain], queryFn: () => room.shelves(domain) });
  const [wanted, setWanted] = useState<Proposal | null>(null);
  const here = (shelves.data?.proposals ?? []).filter(({ source }) =>
    whole.parts.some((part) => part.source === source),
  );
  const [first] = here;
  useKeys(first ? { v: () => setWanted(first) } : {});
  if (!first) return null;
  return (
    <section className={styles.shelving}>
      {here.map((one) => (
        <Button
          key={`${one.source} ${one.rule}`}
          size="xs"
          variant="default"
          onClick={() => setWanted(one)}
          rightSection={one === first && <kbd aria-hidden>v</kbd>}
        >
          {t("figures.shelf.add.title", { source: one.sourceName })}
        </Button>
      ))}
      {wanted && <ShelfDialog proposal={wanted} onClose={() => setWanted(null)} />}
    </section>
  );
}
