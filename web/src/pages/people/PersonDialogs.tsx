import { useState } from "react";
import { api } from "../../api/client";
import type { Person, Role } from "../../api/types";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { RoleChoice } from "./RoleChoice";

const SHORTEST = 10;

interface DialogProps {
  onClose: () => void;
}

/** Makes an account in the administrator's agency. */
export function AddPerson({ agency, onClose }: DialogProps & { agency: string }) {
  const [username, setUsername] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [password, setPassword] = useState("");
  const [roles, setRoles] = useState<Role[]>(["operator"]);
  const act = useAct("people");
  const add = async (): Promise<void> => {
    const person = { username: username.trim(), displayName: displayName.trim(), agency, roles, password };
    if (await act(api.addPerson(person), t("people.add.done", { name: person.displayName }))) onClose();
  };
  const ready = username.trim() !== "" && displayName.trim() !== "" && password.length >= SHORTEST && roles.length > 0;
  return (
    <FormDialog title={t("people.add")} verb={t("people.add")} ready={ready} onDo={add} onClose={onClose}>
      <Field label={t("people.name")} value={displayName} onChange={setDisplayName} />
      <Field label={t("people.username")} value={username} onChange={setUsername} maxLength={64} />
      <Field
        label={t("people.password")}
        type="password"
        value={password}
        onChange={setPassword}
        hint={t("people.password.hint")}
        maxLength={200}
      />
      <RoleChoice chosen={roles} onChange={setRoles} />
    </FormDialog>
  );
}

/** Lets somebody of another agency act for this one. */
export function InviteGuest({ agency, onClose }: DialogProps & { agency: string }) {
  const [username, setUsername] = useState("");
  const [roles, setRoles] = useState<Role[]>(["analyst"]);
  const act = useAct("people");
  const invite = async (): Promise<void> => {
    const name = username.trim();
    if (await act(api.join(name, agency, roles), t("people.invite.done", { name }))) onClose();
  };
  return (
    <FormDialog
      title={t("people.invite")}
      hint={t("people.invite.hint")}
      verb={t("people.invite")}
      ready={username.trim() !== "" && roles.length > 0}
      onDo={invite}
      onClose={onClose}
    >
      <Field label={t("people.username")} value={username} onChange={setUsername} maxLength={64} />
      <RoleChoice chosen={roles} onChange={setRoles} />
    </FormDialog>
  );
}

/** Changes what a person is trusted with: at home, or as a guest. */
export function ChangeRoles({ person, agency, onClose }: DialogProps & { person: Person; agency: string }) {
  const guest = person.memberships.find((one) => one.agency === agency);
  const [roles, setRoles] = useState<Role[]>(person.own ? person.roles : (guest?.roles ?? []));
  const act = useAct("people");
  const change = async (): Promise<void> => {
    const changed = person.own
      ? api.changePerson(person.username, roles, person.disabled)
      : api.join(person.username, agency, roles);
    if (await act(changed, t("people.change.done", { name: person.displayName }))) onClose();
  };
  return (
    <FormDialog
      title={t("people.change.title", { name: person.displayName })}
      verb={t("people.change")}
      ready={roles.length > 0}
      onDo={change}
      onClose={onClose}
    >
      <RoleChoice chosen={roles} onChange={setRoles} />
    </FormDialog>
  );
}

/** Sets a new password, which ends all sessions of the person. */
export function SetPassword({ person, onClose }: DialogProps & { person: Person }) {
  const [password, setPassword] = useState("");
  const act = useAct("people");
  const set = async (): Promise<void> => {
    const done = t("people.reset.done", { name: person.displayName });
    if ((await act(api.setPassword(person.username, password), done)) !== null) onClose();
  };
  return (
    <FormDialog
      title={t("people.reset.title", { name: person.displayName })}
      verb={t("people.reset")}
      ready={password.length >= SHORTEST}
      onDo={set}
      onClose={onClose}
    >
      <Field
        label={t("people.password")}
        type="password"
        value={password}
        onChange={setPassword}
        hint={t("people.password.hint")}
        maxLength={200}
      />
    </FormDialog>
  );
}
