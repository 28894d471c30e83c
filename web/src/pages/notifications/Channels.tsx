import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { Channel } from "../../api/types";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import styles from "./Notifications.module.css";

/** The ways of telling, how they are doing, and a button to try each. */
export function Channels({ supervises }: { supervises: boolean }) {
  const query = useQuery({
    queryKey: ["notifications", "channels"],
    queryFn: api.channels,
    refetchInterval: 15_000,
  });
  return (
    <section className={styles.card} aria-labelledby="channel-title">
      <h2 id="channel-title">{t("channel.title")}</h2>
      {query.isPending && <Skeleton rows={3} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      <ul className={styles.channels}>
        {query.data?.map((channel) => (
          <li key={channel.channel}>
            <ChannelRow channel={channel} supervises={supervises} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChannelRow({ channel, supervises }: { channel: Channel; supervises: boolean }) {
  const { delivered, failed, waiting } = channel;
  return (
    <>
      <p>
        <b>{t(`channel.${channel.channel}`)}</b>{" "}
        <span className={styles.state} data-state={channel.state}>
          {t(`channel.state.${channel.state}`)}
        </span>
      </p>
      <p className={styles.quiet}>
        {t("channel.figures", { delivered, failed, waiting })}
        {channel.lastDeliveredAt !== null &&
          `, ${t("channel.last", { time: formatMoment(Date.parse(channel.lastDeliveredAt)) })}`}
      </p>
      {channel.detail !== "" && <p className={styles.detail}>{channel.detail}</p>}
      {(channel.channel === "screen" || (supervises && channel.state !== "unset")) && <Test channel={channel} />}
    </>
  );
}

function Test({ channel }: { channel: Channel }) {
  const act = useAct("notifications");
  const domain = useDomain()?.id ?? null;
  const [target, setTarget] = useState(channel.targets[0] ?? "");
  const ready = channel.channel === "screen" || target !== "";
  const test = (): void =>
    void act(
      api.testChannel({ channel: channel.channel, target: target === "" ? null : target, severity: "low", domain }),
      t("channel.test.done"),
    );
  return (
    <div className={styles.buttons}>
      {channel.channel === "email" && (
        <input
          type="email"
          aria-label={t("channel.address")}
          placeholder={t("channel.address")}
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        />
      )}
      {channel.channel === "webhook" && (
        <select aria-label={t("channel.webhook")} value={target} onChange={(event) => setTarget(event.target.value)}>
          {channel.targets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      <button type="button" disabled={!ready} onClick={test}>
        {t("channel.test")}
      </button>
    </div>
  );
}
