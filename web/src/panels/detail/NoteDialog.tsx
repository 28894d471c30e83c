import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { AlertSummary } from "../../api/types";
import { useActs } from "../../app/acts";
import { FormDialog } from "../../app/FormDialog";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { type Deed, type Draft, deedsOn, MARKINGS, noteOf, sayable } from "./note";

const EMPTY: Draft = { text: "", marking: "agency", group: "", deed: "comment" };
const LONGEST = 2_000;

interface NoteDialogProps {
  alert: AlertSummary;
  onClose: () => void;
}

/** A note on an alert: the words, who may read them, and what is done with it. */
export function NoteDialog({ alert, onClose }: NoteDialogProps) {
  const [draft, setDraft] = useState(EMPTY);
  const acts = useActs();
  const say = (): Promise<void> => {
    const note = noteOf(draft);
    if (draft.deed === "comment") acts.comment(alert, note);
    else if (draft.deed === "acknowledge") acts.acknowledge(alert, note);
    else acts.close(alert, draft.deed, note);
    onClose();
    return Promise.resolve();
  };
  return (
    <FormDialog
      title={t("note.title", { title: titleWords(alert.title) })}
      verb={t("note.say")}
      ready={sayable(draft)}
      onDo={say}
      onClose={onClose}
    >
      <label>
        {t("note.text")}
        <textarea
          data-autofocus
          autoFocus
          rows={4}
          maxLength={LONGEST}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      </label>
      <Readers draft={draft} onChange={setDraft} />
      <label>
        {t("note.deed")}
        <select value={draft.deed} onChange={(event) => setDraft({ ...draft, deed: event.target.value as Deed })}>
          {deedsOn(alert.state).map((deed) => (
            <option key={deed} value={deed}>
              {wordOf(deed)}
            </option>
          ))}
        </select>
      </label>
    </FormDialog>
  );
}

function wordOf(deed: Deed): string {
  if (deed === "comment") return t("note.only");
  return deed === "acknowledge" ? t("act.acknowledge") : t("note.close", { reason: t(`reason.${deed}`) });
}

/** A group is offered to who is in one. */
function Readers({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const groups = useQuery({ queryKey: ["groups"], queryFn: api.groups, staleTime: 60_000 }).data ?? [];
  const mine = groups.filter((group) => group.member);
  const read = (value: string): void => {
    const marking = MARKINGS.find((one) => one === value) ?? "group";
    onChange({ ...draft, marking, group: marking === "group" ? value.slice(value.indexOf(":") + 1) : "" });
  };
  return (
    <label>
      {t("note.readers")}
      <select
        value={draft.marking === "group" ? `group:${draft.group}` : draft.marking}
        onChange={(event) => read(event.target.value)}
      >
        <option value="agency">{t("note.readers.agency")}</option>
        <option value="partners">{t("note.readers.partners")}</option>
        {mine.map((group) => (
          <option key={group.name} value={`group:${group.name}`}>
            {t("note.readers.group", { group: group.title })}
          </option>
        ))}
      </select>
    </label>
  );
}
