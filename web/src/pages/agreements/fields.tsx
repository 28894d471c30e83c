import { Button } from "@mantine/core";
import type { AgreementClause, AgreementGrounds } from "../../api/types";
import { useAgencies, useAgencyName } from "../../app/agencies";
import { t, word } from "../../i18n";
import { SEVERITIES } from "../../picture/alerts";
import styles from "./Agreements.module.css";
import { type Draft, leavesLawEnforcement, NEW_CLAUSE } from "./draft";

/** Kinds of source that cities have; an agreement about others is written over the API. */
const CATEGORIES = [
  "traffic",
  "crowd",
  "air_quality",
  "gas",
  "noise",
  "weather",
  "signal_controller",
  "water",
  "power",
  "server",
  "network",
  "public_post",
];
const MOST_CLAUSES = 32;
const LONGEST = 500;
const REGIMES = ["gdpr", "led"] as const;

interface FieldsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** Who shows whom. */
export function Between({ draft, own, onChange }: FieldsProps & { own: string }) {
  const agencies = useAgencies();
  const ownName = useAgencyName()(own);
  const showsOwn = draft.shows === own;
  const other = showsOwn ? draft.sees : draft.shows;
  const between = (shown: boolean, agency: string): void =>
    onChange(shown ? { shows: own, sees: agency } : { shows: agency, sees: own });
  return (
    <fieldset className={styles.fields}>
      <legend>{t("agreements.between")}</legend>
      <label>
        {t("agreements.direction")}
        <select value={String(showsOwn)} onChange={(event) => between(event.target.value === "true", other)}>
          <option value="true">{t("agreements.direction.shows", { agency: ownName })}</option>
          <option value="false">{t("agreements.direction.sees", { agency: ownName })}</option>
        </select>
      </label>
      <label>
        {t("agreements.other")}
        <select value={other} onChange={(event) => between(showsOwn, event.target.value)}>
          <option value="">{t("agreements.other.choose")}</option>
          {agencies
            .filter((agency) => agency.id !== own)
            .map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
        </select>
      </label>
    </fieldset>
  );
}

interface ClausesProps {
  clauses: AgreementClause[];
  onChange: (clauses: AgreementClause[]) => void;
}

/** What is shown, one kind of record after another. */
export function Clauses({ clauses, onChange }: ClausesProps) {
  const put = (index: number, clause: AgreementClause): void => onChange(clauses.with(index, clause));
  return (
    <>
      {clauses.map((clause, index) => (
        <fieldset key={index} className={styles.fields}>
          <legend>{t("agreements.clause", { number: index + 1 })}</legend>
          <ClauseFields clause={clause} onChange={(changed) => put(index, changed)} />
          {clauses.length > 1 && (
            <Button variant="default" onClick={() => onChange(clauses.filter((_, other) => other !== index))}>
              {t("agreements.clause.remove")}
            </Button>
          )}
        </fieldset>
      ))}
      {clauses.length < MOST_CLAUSES && (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => onChange([...clauses, NEW_CLAUSE])}>
            {t("agreements.clause.add")}
          </Button>
        </div>
      )}
    </>
  );
}

interface ClauseFieldsProps {
  clause: AgreementClause;
  onChange: (clause: AgreementClause) => void;
}

function ClauseFields({ clause, onChange }: ClauseFieldsProps) {
  const { records, leastSeverity, masking, use } = clause;
  const alerts = records === "alerts";
  /** Sources have no severity, and nobody looks after them for others. */
  const choose = (kind: AgreementClause["records"]): void =>
    onChange(
      kind === "alerts"
        ? { ...clause, records: kind }
        : { ...clause, records: kind, categories: [], leastSeverity: "low", use: "see" },
    );
  return (
    <>
      <label>
        {t("agreements.records")}
        <select value={records} onChange={(event) => choose(event.target.value as AgreementClause["records"])}>
          <option value="alerts">{t("agreements.records.alerts.word")}</option>
          <option value="sources">{t("agreements.records.sources.word")}</option>
          <option value="incident-parts">{t("agreements.records.incident-parts.word")}</option>
          <option value="units">{t("agreements.records.units.word")}</option>
          <option value="cameras">{t("agreements.records.cameras.word")}</option>
          <option value="simulations">{t("agreements.records.simulations.word")}</option>
        </select>
      </label>
      {alerts && (
        <label>
          {t("agreements.least")}
          <select
            value={leastSeverity}
            onChange={(event) => onChange({ ...clause, leastSeverity: event.target.value })}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {t(`severity.${severity}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={masking === "personal"}
          onChange={(event) => onChange({ ...clause, masking: event.target.checked ? "personal" : "nothing" })}
        />
        {t("agreements.mask")}
      </label>
      {(alerts || records === "units") && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={use === "handle"}
            onChange={(event) => onChange({ ...clause, use: event.target.checked ? "handle" : "see" })}
          />
          {t(alerts ? "agreements.lookAfter" : "agreements.send")}
        </label>
      )}
      {(alerts || records === "sources") && <Kinds clause={clause} onChange={onChange} />}
    </>
  );
}

/** Which kinds of source it is about; none chosen means all. */
function Kinds({ clause, onChange }: ClauseFieldsProps) {
  const { categories } = clause;
  const toggle = (kind: string): void =>
    onChange({
      ...clause,
      categories: categories.includes(kind) ? categories.filter((one) => one !== kind) : [...categories, kind],
    });
  return (
    <fieldset className={styles.kinds}>
      <legend>{t("agreements.kinds")}</legend>
      {[...new Set([...CATEGORIES, ...categories])].map((kind) => (
        <label key={kind} className={styles.check}>
          <input type="checkbox" checked={categories.includes(kind)} onChange={() => toggle(kind)} />
          {word("category", kind)}
        </label>
      ))}
    </fieldset>
  );
}

/** Why it is allowed. */
export function GroundsFields({ draft, onChange }: FieldsProps) {
  const { grounds } = draft;
  const put = (part: Partial<AgreementGrounds>): void => onChange({ grounds: { ...grounds, ...part } });
  return (
    <fieldset className={styles.fields}>
      <legend>{t("agreements.grounds")}</legend>
      <label className={styles.wide}>
        {t("agreements.purpose")}
        <input
          value={grounds.purpose}
          maxLength={LONGEST}
          placeholder={t("agreements.purpose.example")}
          onChange={(event) => put({ purpose: event.target.value })}
        />
      </label>
      <label className={styles.wide}>
        {t("agreements.basis")}
        <input
          value={grounds.legalBasis}
          maxLength={LONGEST}
          placeholder={t("agreements.basis.example")}
          onChange={(event) => put({ legalBasis: event.target.value })}
        />
      </label>
      {(["showing", "seeing"] as const).map((side) => (
        <label key={side}>
          {t(`agreements.regime.of.${side}`)}
          <select
            value={grounds[side]}
            onChange={(event) => put({ [side]: event.target.value as AgreementGrounds["showing"] })}
          >
            {REGIMES.map((regime) => (
              <option key={regime} value={regime}>
                {t(`agreements.regime.${regime}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {leavesLawEnforcement(grounds) && (
        <label className={styles.wide}>
          {t("agreements.authorised")}
          <input
            value={grounds.authorisedBy ?? ""}
            maxLength={LONGEST}
            placeholder={t("agreements.authorised.example")}
            onChange={(event) => put({ authorisedBy: event.target.value })}
          />
        </label>
      )}
    </fieldset>
  );
}

/** From which day until which. */
export function Term({ draft, onChange }: FieldsProps) {
  return (
    <fieldset className={styles.fields}>
      <legend>{t("agreements.time")}</legend>
      <label>
        {t("agreements.from")}
        <input type="date" value={draft.from} onChange={(event) => onChange({ from: event.target.value })} />
      </label>
      <label>
        {t("agreements.until")}
        <input type="date" value={draft.until} onChange={(event) => onChange({ until: event.target.value })} />
      </label>
    </fieldset>
  );
}
