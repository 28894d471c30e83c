import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Credential, NewCredential, SourceDetail } from "../../api/types";
import { tell } from "../../app/toasts";
import { refusalOf } from "../../app/problems";
import { t } from "../../i18n";
import { formatDate, formatMoment } from "../../lib/format";
import styles from "./Sources.module.css";

/** What the source signs in with. A secret is shown once. */
export function Credentials({ source }: { source: SourceDetail }) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["source", source.id] });
  const onError = (error: unknown) => tell(t("act.failed", { detail: refusalOf(error) }), null, true);
  const create = useMutation({ mutationFn: () => api.createCredential(source.id), onSuccess: again, onError });
  const revoke = useMutation({
    mutationFn: (id: string) => api.revokeCredential(source.id, id),
    onSuccess: (_, id) => {
      tell(t("source.credentials.revoked", { id }));
      return again();
    },
    onError,
  });
  return (
    <section className={styles.card}>
      <h2>{t("source.credentials")}</h2>
      {source.credentials.length === 0 && <p className={styles.none}>{t("source.credentials.none")}</p>}
      <ul className={styles.credentials}>
        {source.credentials.map((credential) => (
          <Line key={credential.id} credential={credential} onRevoke={() => revoke.mutate(credential.id)} />
        ))}
      </ul>
      {create.data ? (
        <Secret made={create.data} />
      ) : (
        <Button variant="default" loading={create.isPending} onClick={() => create.mutate()}>
          {t("source.credentials.create")}
        </Button>
      )}
    </section>
  );
}

function Line({ credential, onRevoke }: { credential: Credential; onRevoke: () => void }) {
  const used = credential.lastUsedAt;
  return (
    <li>
      <span>
        {credential.id}, {credential.kind}, {formatDate(Date.parse(credential.createdAt))} {credential.createdBy}
        <small>
          {used
            ? t("source.credentials.used", { time: formatMoment(Date.parse(used)) })
            : t("source.credentials.unused")}
        </small>
      </span>
      <Button variant="subtle" color="gray" onClick={onRevoke}>
        {t("source.credentials.revoke")}
      </Button>
    </li>
  );
}

function Secret({ made }: { made: NewCredential }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(made.secret);
    tell(t("app.copied"));
  };
  return (
    <div className={styles.secret} role="status">
      <p>{t("source.credentials.once")}</p>
      <dl>
        <dt>{t("source.credentials.username")}</dt>
        <dd>
          <code>{made.username}</code>
        </dd>
        <dt>{t("source.credentials.secret")}</dt>
        <dd>
          <code>{made.secret}</code>
        </dd>
      </dl>
      <Button variant="default" onClick={() => void copy()}>
        {t("app.copy")}
      </Button>
    </div>
  );
}
