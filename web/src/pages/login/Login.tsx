import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { SecondStep } from "../../api/types";
import { Languages } from "../../app/Languages";
import { t } from "../../i18n";
import styles from "./Login.module.css";
import { OtherWays } from "./OtherWays";
import { refusalIn } from "./refusal";
import { SecondStepForm } from "./SecondStepForm";
import { useSignIn } from "./useSignIn";

/** The door. Where the operator wanted to go stays in the address. */
export function Login() {
  const [step, setStep] = useState<SecondStep | null>(null);
  return (
    <main className={styles.page}>
      <div className={styles.form}>
        <header>
          <img src="/mark.svg" alt="" width={36} height={36} />
          <h1>{step ? t("login.step.title") : t("app.name")}</h1>
          {!step && <p>{t("login.lead")}</p>}
        </header>
        {step ? <SecondStepForm step={step} onBack={() => setStep(null)} /> : <PasswordForm onSecondStep={setStep} />}
        <Languages />
      </div>
    </main>
  );
}

function PasswordForm({ onSecondStep }: { onSecondStep: (step: SecondStep) => void }) {
  const { failure, busy, enter, attempt, withPasskey } = useSignIn(refusalIn(window.location.search));
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const result = await attempt(() => api.signIn(String(form.get("username")), String(form.get("password"))));
    if (result === null) return;
    if ("ways" in result) onSecondStep(result);
    else await enter(() => Promise.resolve(result));
  };
  return (
    <>
      <form className={styles.fields} onSubmit={(event) => void submit(event)}>
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
      </form>
      <OtherWays busy={busy} onPasskey={() => void withPasskey()} />
    </>
  );
}
