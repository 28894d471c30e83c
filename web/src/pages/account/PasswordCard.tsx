import { Button, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { api } from "../../api/client";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Account.module.css";
import { Card } from "./Card";

/** The password, for who has one here. */
export function PasswordCard({ hasPassword }: { hasPassword: boolean }) {
  const act = useAct();
  const client = useQueryClient();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const change = api.changePassword(String(form.get("old")), String(form.get("new"))).then(() => true);
    if ((await act(change, t("account.password.done"))) !== null) client.setQueryData(["session"], null);
  };
  if (!hasPassword) {
    return (
      <Card title={t("account.password")}>
        <p>{t("account.password.provider")}</p>
      </Card>
    );
  }
  const eye = { visibilityToggleButtonProps: { "aria-label": t("login.password.show") } };
  return (
    <Card title={t("account.password")}>
      <p>{t("account.password.consequence")}</p>
      <form className={styles.fields} onSubmit={(event) => void submit(event)}>
        <PasswordInput
          name="old"
          label={t("account.password.old")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          {...eye}
        />
        <PasswordInput
          name="new"
          label={t("account.password.new")}
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          required
          withAsterisk={false}
          {...eye}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="default">
            {t("account.password.change")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
