import type { Role } from "../../api/types";
import styles from "../../app/Cards.module.css";
import { t } from "../../i18n";

/** What people can be trusted with; the others are for machines. */
export const ROLES: readonly Role[] = [
  "operator",
  "supervisor",
  "analyst",
  "it-security",
  "incident-commander",
  "privacy",
  "controller",
  "auditor",
  "admin",
  "wall",
];

interface RoleChoiceProps {
  chosen: readonly Role[];
  onChange: (roles: Role[]) => void;
}

/** The roles as boxes to tick; at least one is needed. */
export function RoleChoice({ chosen, onChange }: RoleChoiceProps) {
  const toggle = (role: Role): void =>
    onChange(chosen.includes(role) ? chosen.filter((other) => other !== role) : [...chosen, role]);
  return (
    <fieldset className={styles.choices}>
      <legend>{t("people.roles")}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input type="checkbox" checked={chosen.includes(role)} onChange={() => toggle(role)} />
          {t(`role.${role}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Roles in words, with commas between. */
export function rolesOf(roles: readonly Role[]): string {
  return roles.map((role) => t(`role.${role}`)).join(", ");
}
