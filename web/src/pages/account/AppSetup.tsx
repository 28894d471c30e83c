import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import type { NewApp } from "../../api/types";
import { QrPicture } from "../../app/QrPicture";
import { t } from "../../i18n";
import styles from "./Account.module.css";

/** The picture to scan, the secret to type where nothing can be scanned, and the first code. */
export function AppSetup({ app, onConfirm }: { app: NewApp; onConfirm: (code: string) => Promise<void> }) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void onConfirm(String(new FormData(event.currentTarget).get("code")).trim());
  };
  return (
    <div className={styles.setup}>
      <QrPicture label={t("account.app.qr")} qr={app.qr} />
      <form className={styles.fields} onSubmit={submit}>
        <p>{t("account.app.scan")}</p>
        <p>
          {t("account.app.secret")}: <code className={styles.secret}>{app.secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        <TextInput
          name="code"
          label={t("account.app.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
          required
          withAsterisk={false}
          autoFocus
        />
        <div className={styles.buttons}>
          <Button type="submit">{t("account.app.confirm")}</Button>
        </div>
      </form>
    </div>
  );
}
