import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { api } from "../../api/client";
import type { SecondStep } from "../../api/types";
import { t } from "../../i18n";
import { passkeysWork } from "../../lib/passkey";
import styles from "./Login.module.css";
import { useSignIn } from "./useSignIn";

/** After the password: the code of the app, a recovery code, or a passkey. */
export function SecondStepForm({ step, onBack }: { step: SecondStep; onBack: () => void }) {
  const { failure, busy, enter, withPasskey } = useSignIn(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    void enter(() => api.signInWithCode(code.trim()));
  };
  return (
    <>
      <form className={styles.fields} onSubmit={submit}>
        <p className={styles.note}>{t(step.ways.includes("totp") ? "login.step.totp" : "login.step.code")}</p>
        <TextInput
          name="code"
          label={t("login.step.label")}
          autoComplete="one-time-code"
          inputMode="text"
          autoFocus
          required
          withAsterisk={false}
          maxLength={40}
          size="md"
        />
        <p className={styles.failure} role="alert">
          {failure}
        </p>
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t("login.step.submit")}
        </Button>
      </form>
      {step.ways.includes("passkey") && passkeysWork() && (
        <Button variant="default" size="md" fullWidth disabled={busy} onClick={() => void withPasskey()}>
          {t("login.step.passkey")}
        </Button>
      )}
      <Button variant="subtle" size="md" fullWidth onClick={onBack}>
        {t("login.step.back")}
      </Button>
    </>
  );
}
