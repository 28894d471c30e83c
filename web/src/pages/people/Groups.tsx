import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { Group } from "../../api/types";
import styles from "../../app/Cards.module.css";
import { Field, FormDialog } from "../../app/FormDialog";
import { Failure, Skeleton } from "../../app/Notice";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";

/** The need-to-know groups of the agency, with who is in them. */
export function Groups() {
  const query = useQuery({ queryKey: ["groups"], queryFn: api.groups });
  const [founding, setFounding] = useState(false);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t("people.groups")}</h2>
        <Button variant="default" onClick={() => setFounding(true)}>
          {t("people.group.found")}
        </Button>
        <p>{t("people.groups.lead")}</p>
      </div>
      {query.isPending && <Skeleton rows={3} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && <p className={styles.quiet}>{t("people.groups.empty")}</p>}
      <ul className={styles.cards}>
        {query.data?.map((group) => (
          <li key={group.name}>
            <GroupCard group={group} />
          </li>
        ))}
      </ul>
      {founding && <FoundGroup onClose={() => setFounding(false)} />}
    </section>
  );
}

function GroupCard({ group }: { group: Group }) {
  const [adding, setAdding] = useState(false);
  return (
    <article className={styles.card}>
      <header>
        <h3>{group.title}</h3>
        <span className={styles.quiet}>{group.name}</span>
        {group.member && <span className={styles.now}>{t("people.group.member")}</span>}
      </header>
      <ul className={styles.rows}>
        {group.members.map((member) => (
          <MemberRow key={member.username} group={group} member={member} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          variant="default"
          aria-label={t("people.group.actions", { verb: t("people.group.add"), name: group.title })}
          onClick={() => setAdding(true)}
        >
          {t("people.group.add")}
        </Button>
      </div>
      {adding && <AddMember group={group} onClose={() => setAdding(false)} />}
    </article>
  );
}

function MemberRow({ group, member }: { group: Group; member: Group["members"][number] }) {
  const user = useSession().data?.user;
  const act = useAct("groups");
  const { username: name, owner, addedBy } = member;
  const me = user?.username ?? "";
  const mayConfirm = !member.in && (user?.roles.includes("privacy") ?? false) && addedBy !== me && name !== me;
  const named = (verb: string): string => t("people.group.actions", { verb, name });
  return (
    <li>
      <span className={member.in ? styles.now : undefined}>{name}</span>
      {owner && <span className={styles.quiet}>{t("people.group.owner")}</span>}
      <span className={styles.quiet}>
        {member.in
          ? t("people.group.in", { person: member.confirmedBy ?? "" })
          : t("people.group.waits", { person: addedBy })}
      </span>
      {mayConfirm && (
        <Button
          size="compact-sm"
          aria-label={named(t("people.group.confirm"))}
          onClick={() => void act(api.confirmInGroup(group.name, name), t("people.group.confirm.done", { name }))}
        >
          {t("people.group.confirm")}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={named(t("people.group.remove"))}
        onClick={() => void act(api.removeFromGroup(group.name, name), t("people.group.remove.done", { name }))}
      >
        {t("people.group.remove")}
      </Button>
    </li>
  );
}

function AddMember({ group, onClose }: { group: Group; onClose: () => void }) {
  const [username, setUsername] = useState("");
  const [owner, setOwner] = useState(false);
  const act = useAct("groups");
  const add = async (): Promise<void> => {
    const name = username.trim();
    if (await act(api.addToGroup(group.name, name, owner), t("people.group.add.done", { name }))) onClose();
  };
  return (
    <FormDialog
      title={t("people.group.actions", { verb: t("people.group.add"), name: group.title })}
      verb={t("people.group.add")}
      ready={username.trim() !== ""}
      onDo={add}
      onClose={onClose}
    >
      <Field label={t("people.username")} value={username} onChange={setUsername} maxLength={64} />
      <div className={styles.choices}>
        <label>
          <input type="checkbox" checked={owner} onChange={(event) => setOwner(event.target.checked)} />
          {t("people.group.owner")}
        </label>
      </div>
    </FormDialog>
  );
}

function FoundGroup({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [owner, setOwner] = useState("");
  const act = useAct("groups");
  const found = async (): Promise<void> => {
    const founded = api.foundGroup(name.trim(), title.trim(), [owner.trim()]);
    if (await act(founded, t("people.group.found.done"))) onClose();
  };
  return (
    <FormDialog
      title={t("people.group.found")}
      verb={t("people.group.found")}
      ready={[name, title, owner].every((text) => text.trim() !== "")}
      onDo={found}
      onClose={onClose}
    >
      <Field label={t("people.group.title")} value={title} onChange={setTitle} />
      <Field label={t("people.group.name")} value={name} onChange={setName} maxLength={32} />
      <Field label={t("people.group.owner.first")} value={owner} onChange={setOwner} maxLength={64} />
    </FormDialog>
  );
}
