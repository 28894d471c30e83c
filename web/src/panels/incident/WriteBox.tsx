import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { entriesOf, type NewEntry } from "../../api/incidents";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useKeep } from "../../offline/useOutbox";
import { domainNow } from "../../picture/picture";
import styles from "./Incident.module.css";

const KINDS = ["note", "decision", "message"] as const;
const STANDINGS = ["fact", "assessment"] as const;
const MARKINGS = ["partners", "agency"] as const;

interface WriteBoxProps {
  incident: string;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/**
 * One line at the foot of the pane; what it is and who it is for appear while somebody writes. It is on this machine before
 * it is on its way, so that nothing is lost without a connection.
 */
export function WriteBox({ incident, open, onOpen }: WriteBoxProps) {
  const picture = usePicture();
  const keep = useKeep();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("note");
  const [standing, setStanding] = useState<(typeof STANDINGS)[number] | "">("");
  const [marking, setMarking] = useState<(typeof MARKINGS)[number]>("partners");
  useKeys({ w: () => field.current?.focus() });
  useEffect(() => setText(""), [incident]);
  const write = async (): Promise<void> => {
    const said = text.trim();
    if (said === "") return;
    const writtenAt = new Date(domainNow(picture.heard.current(), Date.now())).toISOString();
    const entry: Pick<NewEntry, "text"> & Partial<NewEntry> = { text: said, kind, marking, writtenAt };
    if (standing !== "") entry.standing = standing;
    await keep(entriesOf(incident), entry, said.slice(0, 60));
    setText("");
  };
  return (
    <form
      className={styles.write}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <textarea
        ref={field}
        rows={open ? 2 : 1}
        maxLength={4000}
        aria-label={t("incident.write")}
        placeholder={`${t("incident.write")} (w)`}
        value={text}
        onFocus={() => onOpen(true)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            void write();
          }
          if (event.key === "Escape") {
            onOpen(false);
            field.current?.blur();
          }
        }}
      />
      {open && (
        <div>
          <Choice
            label={t("incident.kind")}
            value={kind}
            onChange={setKind}
            of={KINDS}
            name={(one) => t(`incident.kind.${one}`)}
          />
          <Choice
            label={t("incident.standing")}
            value={standing}
            onChange={setStanding}
            of={["", ...STANDINGS] as const}
            name={(one) => t(`incident.standing.${one === "" ? "none" : one}`)}
          />
          <Choice
            label={t("incident.for")}
            value={marking}
            onChange={setMarking}
            of={MARKINGS}
            name={(one) => t(`incident.for.${one}`)}
          />
          <Button type="submit" size="xs" disabled={text.trim() === ""} rightSection={<kbd>↵</kbd>}>
            {t("incident.write.do")}
          </Button>
        </div>
      )}
    </form>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  of: readonly T[];
  name: (one: T) => string;
  onChange: (one: T) => void;
}

function Choice<T extends string>({ label, value, of, name, onChange }: ChoiceProps<T>) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
      {of.map((one) => (
        <option key={one} value={one}>
          {name(one)}
        </option>
      ))}
    </select>
  );
}
