import { useState } from "react";
import { room, type ShelfList } from "../../api/items";
import { useDomain } from "../../app/domain";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";

/** A source that chatters, and by which rule. */
export type Proposal = ShelfList["proposals"][number];

const USUAL_MINUTES = 60;

/** Keeps what a source raises by a rule off the queue, for a reason and for so long. */
export function ShelfDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const act = useAct("shelves");
  const domain = useDomain()?.id ?? null;
  const [reason, setReason] = useState("");
  const [minutes, setMinutes] = useState(String(USUAL_MINUTES));
  const count = Number.parseInt(minutes, 10);
  const shelve = async (): Promise<void> => {
    const form = {
      source: proposal.source,
      rule: proposal.rule,
      reason: reason.trim(),
      minutes: count,
      critical: null,
    };
    const done = t("figures.shelf.done", { source: proposal.sourceName, count });
    if (await act(room.shelve(domain, form), done)) onClose();
  };
  return (
    <FormDialog
      title={t("figures.shelf.add.title", { source: proposal.sourceName })}
      hint={t("figures.shelf.add.hint")}
      verb={t("figures.shelf.add")}
      ready={reason.trim().length >= 3 && count > 0}
      onDo={shelve}
      onClose={onClose}
    >
      <Field label={t("app.reason")} value={reason} onChange={setReason} maxLength={500} first />
      <Field label={t("figures.shelf.minutes")} value={minutes} onChange={setMinutes} maxLength={4} />
    </FormDialog>
  );
}
