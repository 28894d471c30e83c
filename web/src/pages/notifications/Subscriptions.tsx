import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { Subscription } from "../../api/types";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t, word } from "../../i18n";
import styles from "./Notifications.module.css";
import { SubscribeDialog } from "./SubscribeDialog";

/** Who of the agency is told what. */
export function Subscriptions() {
  const query = useQuery({ queryKey: ["notifications", "subscriptions"], queryFn: api.subscriptions });
  const act = useAct("notifications");
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="subscription-title">
      <header>
        <h2 id="subscription-title">{t("subscription.title")}</h2>
        <Button onClick={() => setOpen(true)}>{t("subscription.add")}</Button>
      </header>
      {query.isPending && <Skeleton rows={3} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={styles.quiet}>{t("subscription.none")}</p>}
      <ul className={styles.channels}>
        {query.data?.map((one) => (
          <li key={one.id} className={styles.subscription}>
            <span>{sentenceOf(one)}</span>
            <Button
              variant="default"
              size="xs"
              onClick={() => void act(api.unsubscribe(one.id), t("subscription.removed"))}
            >
              {t("subscription.remove")}
            </Button>
          </li>
        ))}
      </ul>
      {open && <SubscribeDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function sentenceOf(one: Subscription): string {
  const kinds = (one.kinds ?? []).map((kind) => word("told.kind", kind)).join(", ") || t("subscription.kind.all");
  const roles = (one.roles ?? []).map((role) => word("role", role)).join(", ") || t("subscription.role.all");
  const sentence = t("subscription.sentence", {
    kinds,
    severity: t(`severity.${one.severity}`),
    channel: t(`channel.${one.channel}`),
    target: one.channel === "screen" ? `(${roles})` : (one.target ?? ""),
  });
  const more = [one.onDuty ? t("subscription.duty") : "", quietOf(one)].filter(Boolean);
  return [sentence, ...more].join("; ");
}

const quietOf = ({ quietFrom, quietTo }: Subscription): string =>
  quietFrom && quietTo ? t("subscription.quiet", { from: quietFrom, to: quietTo }) : "";
