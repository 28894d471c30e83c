import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { DataRequest } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import styles from "./Requests.module.css";

/** How it was made sure who asks. */
export function IdentityCard({ request }: { request: DataRequest }) {
  const [method, setMethod] = useState("");
  const act = useAct("request", "requests");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act(api.identifyRequest(request.id, method), t("requests.identity.done"));
  };
  const { identity } = request;
  return (
    <section className={styles.card}>
      <h2>{t("requests.step.identity")}</h2>
      {identity && (
        <p>
          {t("requests.identity.was", {
            method: identity.method,
            by: identity.done.by,
            at: formatMoment(Date.parse(identity.done.at)),
          })}
        </p>
      )}
      {!identity && request.state !== "answered" && (
        <form className={styles.line} onSubmit={submit}>
          <p className={styles.quiet}>{t("requests.identity.lead")}</p>
          <TextInput
            label={t("requests.identity.method")}
            description={t("requests.identity.example")}
            value={method}
            maxLength={500}
            required
            onChange={(event) => setMethod(event.currentTarget.value)}
          />
          <Button type="submit">{t("requests.identity.do")}</Button>
        </form>
      )}
    </section>
  );
}
