import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { SourceDetail } from "../../api/types";
import { tell } from "../../app/toasts";
import { refusalOf } from "../../app/problems";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { ReasonForm } from "./ReasonForm";
import styles from "./Sources.module.css";

/** Holds the source's alerts back while someone works on it. */
export function Maintenance({ source }: { source: SourceDetail }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const done = () => {
    setAsking(false);
    return client.invalidateQueries({ queryKey: ["source", source.id] });
  };
  const onError = (error: unknown) => tell(t("act.failed", { detail: refusalOf(error) }), null, true);
  const start = useMutation({
    mutationFn: ({ hours, reason }: { hours: number; reason: string }) =>
      api.setMaintenance(source.id, new Date(Date.now() + hours * 3_600_000).toISOString(), reason),
    onSuccess: done,
    onError,
  });
  const end = useMutation({ mutationFn: () => api.endMaintenance(source.id), onSuccess: done, onError });
  const { maintenance } = source;
  return (
    <section className={styles.card}>
      <h2>{t("source.maintenance")}</h2>
      {maintenance && (
        <>
          <p>
            {t("source.maintenance.until", {
              time: formatMoment(Date.parse(maintenance.until)),
              reason: maintenance.reason,
              by: maintenance.by,
            })}
          </p>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
            {t("source.maintenance.end")}
          </Button>
        </>
      )}
      {!maintenance && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t("source.maintenance.start")}
        </Button>
      )}
      {!maintenance && asking && (
        <ReasonForm
          label={t("source.maintenance.reason")}
          note={t("source.maintenance.note")}
          act={t("source.maintenance.start")}
          onSubmit={(values) =>
            start.mutate({ hours: Number(values.get("hours")), reason: String(values.get("reason")) })
          }
          onCancel={() => setAsking(false)}
          busy={start.isPending}
        >
          <label>
            {t("source.maintenance.hours")}
            <input name="hours" type="number" min={1} max={720} defaultValue={4} required />
          </label>
        </ReasonForm>
      )}
    </section>
  );
}
