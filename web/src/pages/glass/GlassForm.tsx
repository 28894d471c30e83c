import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api } from "../../api/client";
import { useAgencies, useAgencyName } from "../../app/agencies";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useCategories } from "../alerts/AlertsPage";
import styles from "./Glass.module.css";

const LEAST_REASON = 20;
const LENGTHS = [15, 30, 60, 120, 240];

interface Draft {
  agency: string;
  categories: string[];
  minutes: number;
  reason: string;
}

const EMPTY: Draft = { agency: "", categories: [], minutes: 60, reason: "" };

/** Two steps: what is needed and why, then what follows from it. */
export function GlassForm() {
  const [draft, setDraft] = useState(EMPTY);
  const [checking, setChecking] = useState(false);
  const done = (): void => {
    setDraft(EMPTY);
    setChecking(false);
  };
  return (
    <section className={styles.form} aria-label={t("glass.break")}>
      <h2>{t(checking ? "glass.step.two" : "glass.step.one")}</h2>
      {checking ? (
        <Check draft={draft} onBack={() => setChecking(false)} onDone={done} />
      ) : (
        <Fields draft={draft} onChange={setDraft} onNext={() => setChecking(true)} />
      )}
    </section>
  );
}

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onNext: () => void;
}

function Fields({ draft, onChange, onNext }: FieldsProps) {
  const missing = LEAST_REASON - draft.reason.trim().length;
  const next = (event: FormEvent): void => {
    event.preventDefault();
    if (missing <= 0 && draft.agency !== "") onNext();
  };
  return (
    <form onSubmit={next}>
      <AgencyField value={draft.agency} onChange={(agency) => onChange({ ...draft, agency })} />
      <CategoryField chosen={draft.categories} onChange={(categories) => onChange({ ...draft, categories })} />
      <label>
        {t("glass.minutes")}
        <select value={draft.minutes} onChange={(event) => onChange({ ...draft, minutes: Number(event.target.value) })}>
          {LENGTHS.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t("glass.left.choice", { count: minutes })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("glass.reason")}
        <textarea
          rows={3}
          maxLength={1000}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        />
        <small>{missing > 0 ? t("glass.reason.more", { count: missing }) : t("glass.reason.enough")}</small>
      </label>
      <Button type="submit" disabled={missing > 0 || draft.agency === ""}>
        {t("glass.next")}
      </Button>
    </form>
  );
}

function AgencyField({ value, onChange }: { value: string; onChange: (agency: string) => void }) {
  const own = useSession().data?.user.agency ?? "";
  const others = useAgencies().filter((agency) => agency.id !== own);
  return (
    <label>
      {t("glass.agency")}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("glass.agency.choose")}</option>
        {others.map((agency) => (
          <option key={agency.id} value={agency.id}>
            {agency.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function CategoryField({ chosen, onChange }: { chosen: string[]; onChange: (categories: string[]) => void }) {
  const categories = useCategories();
  const toggle = (category: string): void =>
    onChange(chosen.includes(category) ? chosen.filter((one) => one !== category) : [...chosen, category]);
  return (
    <fieldset className={styles.categories}>
      <legend>{t("glass.categories")}</legend>
      {categories.map(([category, name]) => (
        <label key={category}>
          <input type="checkbox" checked={chosen.includes(category)} onChange={() => toggle(category)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Check({ draft, onBack, onDone }: { draft: Draft; onBack: () => void; onDone: () => void }) {
  const act = useAct("oversight", "glasses", "alerts");
  const agency = useAgencyName()(draft.agency);
  const names = useCategories()
    .filter(([category]) => draft.categories.includes(category))
    .map(([, name]) => name);
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.focus(), []);
  const begin = async (): Promise<void> => {
    if (await act(api.breakGlass(draft), t("glass.begun", { agency }))) onDone();
  };
  return (
    <div className={styles.check} ref={step} tabIndex={-1}>
      <p>
        {t("glass.check", {
          agency,
          what: names.length === 0 ? t("glass.all") : names.join(", "),
          time: t("glass.left.choice", { count: draft.minutes }),
        })}
      </p>
      <ul>
        <li>{t("glass.consequence.told", { agency })}</li>
        <li>{t("glass.consequence.logged")}</li>
        <li>{t("glass.consequence.review")}</li>
      </ul>
      <blockquote>{draft.reason}</blockquote>
      <div className={styles.buttons}>
        <Button color="red.9" onClick={() => void begin()}>
          {t("glass.break")}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t("glass.back")}
        </Button>
      </div>
    </div>
  );
}
