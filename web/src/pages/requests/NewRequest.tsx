import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { NewDataRequest } from "../../api/types";
import { Link } from "../../app/Link";
import { Page } from "../../app/Page";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { go } from "../../view/location";
import { NO_TERMS, termsOf } from "./lines";
import styles from "./Requests.module.css";
import { TermsFields } from "./TermsFields";

const RIGHTS = ["access", "erasure", "restriction", "rectification"] as const;
const REGIMES = ["gdpr", "led"] as const;

/** Writes a request down as it came in. */
export function NewRequest() {
  const [terms, setTerms] = useState(NO_TERMS);
  const [busy, setBusy] = useState(false);
  const act = useAct("requests");
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = formOf(new FormData(event.currentTarget));
    setBusy(true);
    const made = await act(api.recordRequest({ ...form, terms: termsOf(terms) }), t("requests.recorded"));
    setBusy(false);
    if (made) go(`/requests/${made.id}`);
  };
  return (
    <Page title={t("requests.new")} note={<Link to="/requests">{t("requests.all")}</Link>}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <div className={styles.grid}>
          <TextInput name="applicant" label={t("requests.applicant")} required maxLength={200} autoFocus />
          <TextInput name="contact" label={t("requests.contact")} required maxLength={500} />
          <NativeSelect
            name="right"
            label={t("requests.right")}
            data={RIGHTS.map((value) => ({ value, label: t(`requests.right.${value}`) }))}
          />
          <NativeSelect
            name="regime"
            label={t("requests.regime")}
            data={REGIMES.map((value) => ({ value, label: t(`requests.regime.${value}`) }))}
          />
          <TextInput
            name="receivedOn"
            type="date"
            label={t("requests.received")}
            required
            defaultValue={new Date().toISOString().slice(0, 10)}
          />
          <Textarea name="words" label={t("requests.words")} rows={2} maxLength={4000} />
        </div>
        <TermsFields value={terms} onChange={setTerms} />
        <Button type="submit" loading={busy}>
          {t("requests.record")}
        </Button>
      </form>
    </Page>
  );
}

function formOf(data: FormData): Omit<NewDataRequest, "terms"> {
  const text = (name: string): string => String(data.get(name) ?? "");
  return {
    applicant: text("applicant"),
    contact: text("contact"),
    right: RIGHTS.find((one) => one === text("right")) ?? "access",
    regime: REGIMES.find((one) => one === text("regime")) ?? "gdpr",
    receivedOn: text("receivedOn"),
    words: text("words"),
  };
}
