import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { SourceDetail } from "../../api/types";
import { refusalOf } from "../../app/problems";
import { useSession } from "../../app/session";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { ReasonForm } from "./ReasonForm";
import styles from "./Sources.module.css";

/** Has what is usual of the source forgotten, because it was moved or calibrated. */
export function Relearning({ source }: { source: SourceDetail }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const roles = useSession().data?.user.roles ?? [];
  const may = roles.some((role) => role === "supervisor" || role === "admin");
  const ask = useMutation({
    mutationFn: (reason: string) => api.learnAnew(source.id, reason),
    onSuccess: () => {
      setAsking(false);
      return client.invalidateQueries();
    },
    onError: (error: unknown) => tell(t("act.failed", { detail: refusalOf(error) }), null, true),
  });
  const { relearning } = source;
  if (!may && !relearning) return null;
  return (
    <section className={styles.card}>
      <h2>{t("source.relearning")}</h2>
      {relearning && (
        <p>
          {t("source.relearning.since", {
            time: formatMoment(Date.parse(relearning.from)),
            reason: relearning.reason,
            by: relearning.by,
          })}
        </p>
      )}
      {may && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t("source.relearning.ask")}
        </Button>
      )}
      {asking && (
        <ReasonForm
          label={t("source.relearning.reason")}
          note={t("source.relearning.note")}
          act={t("source.relearning.ask")}
          onSubmit={(values) => ask.mutate(String(values.get("reason")))}
          onCancel={() => setAsking(false)}
          busy={ask.isPending}
        />
      )}
    </section>
  );
}
