import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Status } from "../../api/types";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { formatCount, type Key, t, word } from "../../i18n";
import { formatAge, formatTenths } from "../../lib/format";
import type { Fact } from "../../panels/detail/Facts";
import { healthText } from "../../panels/strip/Strip";
import { useHealth } from "../../panels/strip/useHealth";
import { STATES } from "../../picture/columns";
import { StateWord } from "../../app/StateWord";
import styles from "./Status.module.css";

/** Whether the platform itself is well, in an operator's words. */
export default function StatusPage() {
  const status = useQuery({ queryKey: ["status"], queryFn: api.status, refetchInterval: 2_000 });
  const health = useHealth();
  if (status.isPending) return <Skeleton rows={10} />;
  if (!status.data) return <Failure error={status.error} retry={() => void status.refetch()} />;
  return (
    <Page title={t("status.title")} note={`${t(`status.${status.data.state}`)}, ${healthText(health)}`}>
      <div className={styles.grid}>
        <Parts status={status.data} />
        <Flow status={status.data} />
        <Sources status={status.data} />
        <Rejected status={status.data} />
      </div>
    </Page>
  );
}

function Flow({ status }: { status: Status }) {
  return (
    <section className={styles.card}>
      <h2>{t("status.flow")}</h2>
      <ul className={styles.counts}>
        {flowOf(status).map(([label, value]) => (
          <li key={label}>
            <span>{label}</span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function flowOf(status: Status): Fact[] {
  const { p50, p99 } = status.eventToScreenMs;
  const checkpoint = status.checkpointAgeSeconds;
  return [
    [t("status.received"), formatCount(status.received)],
    [t("status.rate"), formatCount(Math.round(status.receivedPerSecond))],
    [t("status.stored"), formatCount(status.stored)],
    [t("status.lost"), lostText(status.lost)],
    [t("status.lag"), `${formatTenths(status.lagSeconds)}\u00a0s`],
    [
      t("status.latency"),
      p50 === null || p99 === null ? "–" : t("status.latency.value", { p50: Math.round(p50), p99: Math.round(p99) }),
    ],
    [
      t("status.checkpoint"),
      checkpoint === null ? "–" : t("status.checkpoint.ago", { age: formatAge(checkpoint * 1000) }),
    ],
    [t("status.disk"), <Disk key="disk" percent={status.disk.usedPercent} />],
  ];
}

/** "31 syslog over UDP, in the kernel", or that there is nothing. */
function lostText(lost: Status["lost"]): string {
  const channels = Object.entries(lost).map(([channel, count]) => `${formatCount(count)} ${word("channel", channel)}`);
  return channels.length === 0 ? t("status.lost.none") : channels.join(", ");
}

function Disk({ percent }: { percent: number }) {
  return (
    <span className={styles.disk} data-full={percent >= 90}>
      <meter min={0} max={100} high={90} value={percent} aria-label={t("status.disk")} /> {Math.round(percent)} %
    </span>
  );
}

function Parts({ status }: { status: Status }) {
  return (
    <section className={styles.card}>
      <h2>{t("status.parts")}</h2>
      <ul className={styles.parts}>
        {status.parts.map((part) => (
          <li key={part.name} data-state={part.state}>
            <span className={styles.part}>{word("part", part.name)}</span>
            <b>{t(`status.part.${part.state}` as Key)}</b>
            <span>{part.detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ status }: { status: Status }) {
  return (
    <section className={styles.card}>
      <h2>{t("status.sources")}</h2>
      <ul className={styles.counts}>
        {STATES.map((state) => (
          <li key={state}>
            <Link to="/sources" params={{ state }}>
              <StateWord state={state} />
            </Link>
            <b>{formatCount(status.sources[state])}</b>
          </li>
        ))}
        <li className={styles.total}>
          <span>{t("status.total")}</span>
          <b>{formatCount(status.sources.total)}</b>
        </li>
      </ul>
    </section>
  );
}

function Rejected({ status }: { status: Status }) {
  const reasons = Object.entries(status.rejected).sort((a, b) => b[1] - a[1]);
  return (
    <section className={styles.card}>
      <h2>{t("status.rejected")}</h2>
      {reasons.length === 0 && <p className={styles.none}>{t("status.rejected.none")}</p>}
      <ul className={styles.counts}>
        {reasons.map(([code, count]) => (
          <li key={code}>
            <Link to="/rejected" params={{ code }}>
              {word("rejected.code", code)}
            </Link>
            <b>{formatCount(count)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
