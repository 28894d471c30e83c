import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, Problem } from "../../api/client";
import { Languages } from "../../app/Languages";
import { t } from "../../i18n";
import styles from "./Login.module.css";

/** The door. Where the operator wanted to go stays in the address. */
export function Login() {
  const client = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      await api.signIn(String(form.get("username")), String(form.get("password")));
      setFailure(null);
      await client.invalidateQueries();
    } catch (error) {
      setFailure(
        error instanceof Problem && error.status > 0 ? `${error.detail}. ${error.hint}` : t("app.unreachable"),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <header>
          <img src="/mark.svg" alt="" width={36} height={36} />
          <h1>{t("app.name")}</h1>
          <p>{t("login.lead")}</p>
        </header>
        <TextInput
          name="username"
          label={t("login.username")}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordInput
          name="password"
          label={t("login.password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          visibilityToggleButtonProps={{ "aria-label": t("login.password.show") }}
        />
        <p className={styles.failure} role="alert">
          {failure}
        </p>
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t("login.submit")}
        </Button>
        <Languages />
      </form>
    </main>
  );
}
