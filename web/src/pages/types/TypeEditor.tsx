import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { IncidentType, TypeVersion } from "../../api/types";
import { Page } from "../../app/Page";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { currentLanguage, t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { bookTitle } from "../../panels/playbook/spoken";
import { go } from "../../view/location";
import { finished, ICONS, nameIn, named, SEVERITY_WORDS } from "./draft";
import { FieldList } from "./FieldList";
import { TypePreview } from "./TypePreview";
import styles from "./Types.module.css";
import { useMayPrepare } from "./useTypes";

interface TypeEditorProps {
  first: IncidentType;
  /** version of the agency that is looked at; 0 for none */
  basis: number;
  versions: readonly TypeVersion[];
}

/** A type of incident as a form, and beside it how operators are asked for it. */
export function TypeEditor({ first, basis, versions }: TypeEditorProps) {
  const [type, setType] = useState(first);
  const [asked, setAsked] = useState<"keep" | "retire" | null>(null);
  const mayWrite = useMayPrepare();
  const act = useAct("incident-types");
  const language = currentLanguage();
  const name = nameIn(type.name, language);
  const change = (part: Partial<IncidentType>): void => setType({ ...type, ...part });
  const keep = async (reason: string): Promise<void> => {
    const kept = await act(api.writeIncidentType(finished(type, language), basis, reason), t("types.kept"));
    if (!kept) return;
    setAsked(null);
    go(`/types/${kept.type.id}`);
  };
  const retire = async (reason: string): Promise<void> => {
    if (await act(api.retireIncidentType(type.id, basis, reason), t("types.retired"))) go("/types");
  };
  return (
    <Page title={name || t("types.new.title")} note={type.id}>
      <div className={styles.columns}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (mayWrite) setAsked("keep");
          }}
        >
          <Head type={type} onChange={change} />
          <FieldList fields={type.fields} onChange={(fields) => change({ fields })} />
          {mayWrite && (
            <div className={styles.buttons}>
              <Button type="submit" disabled={name.trim() === "" || type === first}>
                {t("types.keep")}
              </Button>
              {first.id !== "" && (
                <Button variant="default" onClick={() => setAsked("retire")}>
                  {t("types.retire")}
                </Button>
              )}
            </div>
          )}
        </form>
        <div className={styles.side}>
          <TypePreview type={type} />
          {versions.length > 0 && <Versions versions={versions} />}
        </div>
      </div>
      {asked === "keep" && (
        <ReasonDialog
          title={t("types.keep")}
          consequence={t("types.keep.consequence")}
          verb={t("types.keep")}
          onDo={keep}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "retire" && (
        <ReasonDialog
          title={t("types.retire")}
          consequence={t("types.retire.consequence")}
          verb={t("types.retire")}
          onDo={retire}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}

function Head({ type, onChange }: { type: IncidentType; onChange: (part: Partial<IncidentType>) => void }) {
  const language = currentLanguage();
  const playbooks = useQuery({ queryKey: ["playbooks"], queryFn: api.playbooks }).data ?? [];
  const known = playbooks.some((one) => one.id === type.playbook);
  return (
    <fieldset className={styles.fields}>
      <label>
        {t("types.name")}
        <input
          autoFocus={type.id === ""}
          maxLength={120}
          value={nameIn(type.name, language)}
          onChange={(event) => onChange({ name: named(type.name, language, event.target.value) })}
        />
      </label>
      <label>
        {t("types.icon")}
        <select value={type.icon} onChange={(event) => onChange({ icon: event.target.value })}>
          {ICONS.map((icon) => (
            <option key={icon} value={icon}>
              {word("types.icon", icon)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("types.severity")}
        <select value={type.severity} onChange={(event) => onChange({ severity: event.target.value })}>
          {SEVERITY_WORDS.map((severity) => (
            <option key={severity} value={severity}>
              {word("severity", severity)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("types.playbook")}
        <select value={type.playbook} onChange={(event) => onChange({ playbook: event.target.value })}>
          <option value="">{t("types.playbook.none")}</option>
          {!known && type.playbook !== "" && <option value={type.playbook}>{type.playbook}</option>}
          {playbooks.map((one) => (
            <option key={one.id} value={one.id}>
              {bookTitle(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("types.heading")}
        <input
          maxLength={120}
          placeholder={nameIn(type.name, language)}
          value={type.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </label>
      <label>
        {t("types.categories")}
        <input
          defaultValue={type.categories.join(", ")}
          placeholder={t("types.categories.hint")}
          onChange={(event) => onChange({ categories: event.target.value.split(/[\s,]+/).filter(Boolean) })}
        />
      </label>
    </fieldset>
  );
}

function Versions({ versions }: { versions: readonly TypeVersion[] }) {
  return (
    <section className={styles.card}>
      <h2>{t("types.versions")}</h2>
      <ol className={styles.versions}>
        {versions.map(({ version, person, at, reason }) => (
          <li key={version}>
            {version === 0 ? t("types.shipped") : t("types.version", { version })}
            {version > 0 && (
              <span className={styles.small}>
                {person}, {formatMoment(Date.parse(at))}: {reason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
