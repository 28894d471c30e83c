import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api/client";
import type { SourceDetail } from "../../api/types";
import { Age, useMoment } from "../../app/Age";
import { useDomain } from "../../app/domain";
import { ZoneName } from "../../app/session";
import { usePicture } from "../../app/live";
import { Failure, Skeleton } from "../../app/Notice";
import { formatCount, type Key, t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { useStore } from "../../lib/useStore";
import { newestFirst } from "../../picture/alerts";
import { stateAt } from "../../picture/columns";
import { Unreadable } from "../../app/oversight/Unreadable";
import { go } from "../../view/location";
import { ChartStack } from "../chart/ChartStack";
import { useSeries } from "../chart/useSeries";
import { useWorkedSource } from "../incident/useWorked";
import { flyTo } from "../map/camera";
import { AlertLine } from "./AlertLine";
import styles from "./Detail.module.css";
import { type Fact, Facts } from "./Facts";
import { ObservedAt, Said } from "./ObservationList";
import { PaneHead } from "./PaneHead";
import { skewText } from "./skew";

const HOURS = 2;

/** What a source says now and said lately, each value with what is usual. */
export function SourcePane({ id }: { id: string }) {
  const domain = useDomain()?.id ?? null;
  const detail = useQuery({
    queryKey: ["source", id, domain],
    queryFn: ({ signal }) => api.source(id, domain, signal),
    refetchInterval: 10_000,
  });
  if (detail.isPending) return <Skeleton rows={9} />;
  if (detail.isError && !detail.data) return <Failure error={detail.error} retry={() => void detail.refetch()} />;
  return <Pane source={detail.data} />;
}

function Pane({ source }: { source: SourceDetail }) {
  const at = source.place;
  const state = useState(source);
  return (
    <>
      <PaneHead title={source.name} {...(at ? { locate: () => flyTo([at.longitude, at.latitude]) } : {})}>
        <span>{word("category", source.category)}</span>
        <span>{t(`source.state.${state}` as Key)}</span>
        <span>{source.id}</span>
      </PaneHead>
      <div className={styles.scroll}>
        {source.properties.length > 0 ? <Values source={source} /> : <Messages id={source.id} />}
        <SourceAlerts id={source.id} />
        <Facts facts={factsOf(source)} />
        <button type="button" className={styles.link} onClick={() => go(`/sources/${encodeURIComponent(source.id)}`)}>
          {t("source.open")}
        </button>
      </div>
    </>
  );
}

/** The state in the picture is newer than that of the registry's answer. */
function useState(source: SourceDetail): string {
  const picture = usePicture();
  useStore(picture.revision, (value) => value);
  const columns = picture.columns.current();
  const index = columns.indexes.get(source.id);
  return index === undefined ? source.state : stateAt(columns, index);
}

export function factsOf(source: SourceDetail): Fact[] {
  return [
    [
      t("source.heard"),
      source.lastReceiptTime ? <Age key="age" time={source.lastReceiptTime} /> : t("source.heard.never"),
    ],
    [t("source.skew"), skewText(source.clockSkewMs)],
    [t("source.received"), formatCount(source.received)],
    [t("source.rejected"), formatCount(source.rejected)],
    ...(source.zone ? [[t("detail.zone"), <ZoneName key="zone" id={source.zone} />] as Fact] : []),
    [t("source.owner"), source.owner],
    ...(source.maintenance
      ? [
          [
            t("source.maintenance"),
            t("source.maintenance.until", {
              time: formatMoment(Date.parse(source.maintenance.until)),
              reason: source.maintenance.reason,
              by: source.maintenance.by,
            }),
          ] as Fact,
        ]
      : []),
  ];
}

function Values({ source }: { source: SourceDetail }) {
  const now = useMoment(10_000);
  const properties = useMemo(() => source.properties.map((property) => property.name), [source.properties]);
  const from = now - HOURS * 3_600_000;
  const { series, error } = useSeries(source.id, properties, from, now);
  return (
    <section>
      <h3>{t("source.values", { hours: HOURS })}</h3>
      {error !== null && series.length === 0 && (
        <Unreadable record={`source/${source.id}`} reads="series" error={error} />
      )}
      {series.length > 0 && <ChartStack series={series} from={from} to={now} />}
    </section>
  );
}

/** The newest that a source without numbers has said. */
export function Messages({ id }: { id: string }) {
  const domain = useDomain()?.id ?? null;
  const incident = useWorkedSource(id);
  const messages = useQuery({
    queryKey: ["observations", domain, id, incident],
    queryFn: ({ signal }) => api.observations(id, { domain, limit: 30 }, { incident, signal }),
    refetchInterval: 5_000,
  });
  const rows = messages.data?.items ?? [];
  return (
    <section>
      <h3>{t("source.messages")}</h3>
      {messages.isError && rows.length === 0 && (
        <Unreadable record={`source/${id}`} reads="observations" error={messages.error} />
      )}
      {messages.isSuccess && rows.length === 0 && <p className={styles.none}>{t("source.messages.none")}</p>}
      <ol className={styles.observations}>
        {rows.map((row) => (
          <li key={row.id}>
            <ObservedAt time={row.time} />
            <Said row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceAlerts({ id }: { id: string }) {
  const picture = usePicture();
  const alerts = useStore(picture.alerts, (value) => value);
  const own = useMemo(
    () => [...alerts.values()].filter((alert) => alert.source === id).sort(newestFirst),
    [alerts, id],
  );
  return (
    <section>
      <h3>{t("source.alerts")}</h3>
      {own.length === 0 && <p className={styles.none}>{t("source.alerts.none")}</p>}
      <ol className={styles.alerts}>
        {own.slice(0, 12).map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ol>
    </section>
  );
}
