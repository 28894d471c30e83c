import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { NewSubscription } from "../../api/types";
import { FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { SEVERITIES } from "../../picture/alerts";
import styles from "./Notifications.module.css";

const CHANNELS = ["screen", "email", "webhook"] as const;
const KINDS = ["alert", "escalation", "playbook", "incident", "break-glass", "platform"] as const;
const ROLES = ["operator", "supervisor", "it-security", "incident-commander", "privacy", "admin"] as const;
const NOBODY: NewSubscription = {
  channel: "screen",
  severity: "critical",
  kinds: null,
  categories: null,
  target: null,
  roles: null,
  onDuty: false,
  quietFrom: null,
  quietTo: null,
};

/** Says who is told what, by which way, and when not. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState<NewSubscription>(NOBODY);
  const act = useAct("notifications");
  const webhooks =
    useQuery({ queryKey: ["notifications", "channels"], queryFn: api.channels }).data?.find(
      (one) => one.channel === "webhook",
    )?.targets ?? [];
  const change = (part: Partial<NewSubscription>): void => setForm({ ...form, ...part });
  const ready = form.channel === "screen" || Boolean(form.target);
  const subscribe = async (): Promise<void> => {
    if (await act(api.subscribe(form), t("subscription.added"))) onClose();
  };
  return (
    <FormDialog
      title={t("subscription.new")}
      hint={t("subscription.quiet.note")}
      verb={t("subscription.add")}
      ready={ready}
      onDo={subscribe}
      onClose={onClose}
    >
      <NativeSelect
        label={t("subscription.channel")}
        data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(event) =>
          change({ channel: CHANNELS.find((one) => one === event.target.value) ?? "screen", target: null })
        }
      />
      {form.channel === "email" && (
        <TextInput
          type="email"
          label={t("subscription.target")}
          required
          onChange={(event) => change({ target: event.target.value })}
        />
      )}
      {form.channel === "webhook" && (
        <NativeSelect
          label={t("subscription.webhook")}
          data={["", ...webhooks]}
          onChange={(event) => change({ target: event.target.value })}
        />
      )}
      <NativeSelect
        label={t("subscription.kind")}
        data={[
          { value: "", label: t("subscription.kind.all") },
          ...KINDS.map((value) => ({ value, label: t(`told.kind.${value}`) })),
        ]}
        onChange={(event) => change({ kinds: KINDS.filter((one) => one === event.target.value) })}
      />
      <NativeSelect
        label={t("subscription.severity")}
        data={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        onChange={(event) => change({ severity: SEVERITIES.find((one) => one === event.target.value) ?? "critical" })}
      />
      {form.channel === "screen" && <Screens form={form} change={change} />}
      <div className={styles.pair}>
        <TextInput
          type="time"
          label={t("subscription.quietFrom")}
          onChange={(event) => change({ quietFrom: event.target.value || null })}
        />
        <TextInput
          type="time"
          label={t("subscription.quietTo")}
          onChange={(event) => change({ quietTo: event.target.value || null })}
        />
      </div>
    </FormDialog>
  );
}

interface ScreensProps {
  form: NewSubscription;
  change: (part: Partial<NewSubscription>) => void;
}

function Screens({ form, change }: ScreensProps) {
  return (
    <>
      <NativeSelect
        label={t("subscription.role")}
        data={[
          { value: "", label: t("subscription.role.all") },
          ...ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
        onChange={(event) => change({ roles: ROLES.filter((one) => one === event.target.value) })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={form.onDuty === true}
          onChange={(event) => change({ onDuty: event.target.checked })}
        />
        {t("subscription.duty")}
      </label>
    </>
  );
}
