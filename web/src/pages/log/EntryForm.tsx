import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { LogEntry } from "../../api/types";
import { useDomain } from "../../app/domain";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { useKeep } from "../../offline/useOutbox";
import { domainNow } from "../../picture/picture";
import { useSelection } from "../../view/view";
import styles from "./Log.module.css";
import { ENTRIES } from "./useLog";

interface EntryFormProps {
  /** the entry that this one corrects */
  corrects?: LogEntry | null;
  onWritten?: () => void;
}

/** Writes an entry; it is on this machine before it is on its way, so that nothing is lost without a connection. */
export function EntryForm({ corrects = null, onWritten }: EntryFormProps) {
  const picture = usePicture();
  const domain = useDomain()?.id ?? null;
  const keep = useKeep();
  const about = useAbout();
  const [linked, setLinked] = useState(about !== null);
  const [busy, setBusy] = useState(false);
  const write = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = String(data.get("text") ?? "").trim();
    if (text === "" || busy) return;
    setBusy(true);
    const body = {
      text,
      domain,
      place: String(data.get("place") ?? ""),
      marking: String(data.get("marking") ?? "agency"),
      corrects: corrects?.id ?? null,
      writtenAt: new Date(domainNow(picture.heard.current(), Date.now())).toISOString(),
      ...(linked ? about?.ids : {}),
    };
    await keep(ENTRIES, body, text.slice(0, 60));
    setBusy(false);
    form.reset();
    onWritten?.();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void write(event)}>
      {corrects && <p className={styles.quiet}>{t("log.correcting", { text: corrects.text })}</p>}
      <Textarea
        name="text"
        label={t("log.text")}
        required
        autosize
        minRows={2}
        maxLength={4000}
        data-autofocus
        autoFocus={onWritten !== undefined}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className={styles.fields}>
        <TextInput name="place" label={t("log.place")} maxLength={200} />
        <NativeSelect
          name="marking"
          label={t("log.marking")}
          data={[
            { value: "agency", label: t("log.marking.agency") },
            { value: "partners", label: t("log.marking.partners") },
          ]}
        />
      </div>
      {about && (
        <label className={styles.about}>
          <input type="checkbox" checked={linked} onChange={(event) => setLinked(event.target.checked)} />
          {t("log.about")} {about.name}
        </label>
      )}
      <Button type="submit" loading={busy}>
        {t("log.write")} <kbd className={styles.key}>Ctrl ⏎</kbd>
      </Button>
    </form>
  );
}

/** What is chosen on the screen, so that an entry can be about it. */
function useAbout(): { name: string; ids: Record<string, string> } | null {
  const selection = useSelection();
  const alerts = usePicture().alerts.current();
  if (selection?.kind === "alert")
    return {
      name: t("log.about.alert", { title: titleWords(alerts.get(selection.id)?.title ?? selection.id) }),
      ids: { alert: selection.id },
    };
  if (selection?.kind === "source")
    return { name: t("log.about.source", { id: selection.id }), ids: { source: selection.id } };
  return null;
}
