import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { Passkey } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatDate } from "../../lib/format";
import styles from "./Account.module.css";

/** One passkey: its name, since when, and what can be done with it. */
export function PasskeyRow({ passkey, fresh }: { passkey: Passkey; fresh: boolean }) {
  const act = useAct("factors");
  const [renaming, setRenaming] = useState(false);
  const rename = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name"));
    if ((await act(api.renamePasskey(passkey.id, name), t("account.passkey.renamed"))) !== null) setRenaming(false);
  };
  if (renaming) {
    return (
      <li>
        <form className={styles.line} onSubmit={(event) => void rename(event)}>
          <TextInput
            name="name"
            label={t("account.passkey.name")}
            defaultValue={passkey.name}
            maxLength={60}
            required
            withAsterisk={false}
            autoFocus
          />
          <Button type="submit">{t("account.passkey.save")}</Button>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <div>
        <strong>{passkey.name}</strong>
        <p className={styles.small}>{factsOf(passkey).join(", ")}</p>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setRenaming(true)}>
          {t("account.passkey.rename")}
        </Button>
        <Button
          variant="default"
          disabled={!fresh}
          onClick={() => void act(api.removePasskey(passkey.id), t("account.passkey.removed"))}
        >
          {t("account.passkey.remove", { name: passkey.name })}
        </Button>
      </div>
    </li>
  );
}

function factsOf(passkey: Passkey): string[] {
  const date = (time: string): string => formatDate(Date.parse(time));
  return [
    t("account.passkey.since", { date: date(passkey.createdAt) }),
    passkey.lastUsedAt ? t("account.passkey.used", { date: date(passkey.lastUsedAt) }) : t("account.passkey.unused"),
    ...(passkey.synced ? [t("account.passkey.synced")] : []),
  ];
}
