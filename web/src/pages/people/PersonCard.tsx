import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Person } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import styles from "../../app/Cards.module.css";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatDate } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { ChangeRoles, SetPassword } from "./PersonDialogs";
import { EndSessions, ResetSecondFactor } from "./PersonLogins";
import { rolesOf } from "./RoleChoice";

/** Somebody of the agency or a guest, with what the administrator can do. */
export function PersonCard({ person, agency }: { person: Person; agency: string }) {
  const { displayName, username, own, disabled } = person;
  const nameOf = useAgencyName();
  return (
    <article className={styles.card} data-off={disabled}>
      <header>
        <h3>{displayName}</h3>
        <span className={styles.quiet}>{username}</span>
        {!own && <span className={styles.quiet}>{t("people.guest", { agency: nameOf(person.agency) })}</span>}
        {disabled && <span className={styles.now}>{t("people.disabled")}</span>}
      </header>
      <Facts facts={factsOf(person, agency, nameOf)} />
      <Acts person={person} agency={agency} />
    </article>
  );
}

function factsOf(person: Person, agency: string, nameOf: (agency: string) => string): Fact[] {
  const here = person.own ? person.roles : (person.memberships.find((one) => one.agency === agency)?.roles ?? []);
  const facts: Fact[] = [[t("people.roles"), rolesOf(here) || t("people.roles.none")]];
  if (person.own && person.memberships.length > 0) {
    const also = person.memberships.map((one) => `${nameOf(one.agency)} (${rolesOf(one.roles)})`).join("; ");
    facts.push([t("people.also"), also]);
  }
  const time = formatDate(Date.parse(person.createdAt));
  return [...facts, [t("people.since"), t("people.since.value", { time, person: person.createdBy })]];
}

type Dialog = "roles" | "password" | "sessions" | "factor";

function Acts({ person, agency }: { person: Person; agency: string }) {
  const [open, setOpen] = useState<Dialog | null>(null);
  const act = useAct("people");
  const { username, displayName: name, own, disabled, roles } = person;
  const toggle = (): void =>
    void act(
      api.changePerson(username, roles, !disabled),
      t(disabled ? "people.enable.done" : "people.disable.done", { name }),
    );
  const leave = (): void => void act(api.leave(username, agency), t("people.leave.done", { name }));
  return (
    <div className={styles.buttons}>
      <ActButton verb={t("people.change")} name={name} onDo={() => setOpen("roles")} />
      {own && (
        <>
          <ActButton verb={t("people.reset")} name={name} onDo={() => setOpen("password")} />
          <ActButton verb={t("people.sessions")} name={name} onDo={() => setOpen("sessions")} />
          <ActButton verb={t("people.factor")} name={name} onDo={() => setOpen("factor")} />
          <ActButton verb={t(disabled ? "people.enable" : "people.disable")} name={name} onDo={toggle} />
        </>
      )}
      {!own && <ActButton verb={t("people.leave")} name={name} onDo={leave} />}
      <ActDialog open={open} person={person} agency={agency} onClose={() => setOpen(null)} />
    </div>
  );
}

function ActButton({ verb, name, onDo }: { verb: string; name: string; onDo: () => void }) {
  return (
    <Button variant="default" aria-label={t("people.group.actions", { verb, name })} onClick={onDo}>
      {verb}
    </Button>
  );
}

interface ActDialogProps {
  open: Dialog | null;
  person: Person;
  agency: string;
  onClose: () => void;
}

function ActDialog({ open, person, agency, onClose }: ActDialogProps) {
  if (open === "roles") return <ChangeRoles person={person} agency={agency} onClose={onClose} />;
  if (open === "password") return <SetPassword person={person} onClose={onClose} />;
  if (open === "sessions") return <EndSessions person={person} onClose={onClose} />;
  if (open === "factor") return <ResetSecondFactor person={person} onClose={onClose} />;
  return null;
}
