import { Button } from "@mantine/core";
import { t, word } from "../../i18n";
import { AGENCY_KINDS } from "../../panels/playbook/words";
import { type BookStep, records } from "./book";
import styles from "./Playbooks.module.css";

const ROLES = ["operator", "supervisor", "incident-commander", "it-security", "privacy", "admin"] as const;

type Written = Record<string, unknown>;

/** Whom a step is for: a role, an agency, both or neither. */
export function WhoFields({ who, onChange }: { who: Written; onChange: (who: Written | undefined) => void }) {
  const put = (name: string, value: string): void => {
    const changed = { ...who, [name]: value };
    const left = Object.fromEntries(Object.entries(changed).filter(([, one]) => one !== ""));
    onChange(Object.keys(left).length === 0 ? undefined : left);
  };
  const agency = String(who.agency ?? "");
  const other = agency !== "" && agency !== "lead" && !AGENCY_KINDS.includes(agency);
  return (
    <div className={styles.pair}>
      <select
        aria-label={t("playbooks.step.role")}
        value={String(who.role ?? "")}
        onChange={(event) => put("role", event.target.value)}
      >
        <option value="">{t("playbooks.step.anybody")}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {word("role", role)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("playbooks.step.agency")}
        value={agency}
        onChange={(event) => put("agency", event.target.value)}
      >
        <option value="">{t("playbooks.step.any")}</option>
        <option value="lead">{t("playbooks.step.lead")}</option>
        {AGENCY_KINDS.map((one) => (
          <option key={one} value={one}>
            {word("agencies.kind", one)}
          </option>
        ))}
        {other && <option value={agency}>{agency}</option>}
      </select>
    </div>
  );
}

interface WhoListProps {
  name: "approvals" | "to";
  step: BookStep;
  onPut: (path: (string | number)[], value: unknown) => void;
}

/** Several of them: who approves, whom to tell. */
export function WhoList({ name, step, onPut }: WhoListProps) {
  const all = records(step.raw[name]);
  const put = (index: number, who: Written | undefined): void =>
    onPut(
      [name],
      all.map((one, other) => (other === index ? who : one)).filter((one) => one !== undefined),
    );
  return (
    <div className={styles.answers}>
      <span className={styles.small}>{t(name === "to" ? "playbooks.step.to" : "playbooks.step.approvals")}</span>
      {all.map((who, index) => (
        <WhoFields key={index} who={who} onChange={(changed) => put(index, changed)} />
      ))}
      <Button variant="default" size="compact-sm" onClick={() => onPut([name], [...all, { role: "supervisor" }])}>
        {t(name === "to" ? "playbooks.step.to.add" : "playbooks.step.approval.add")}
      </Button>
    </div>
  );
}
