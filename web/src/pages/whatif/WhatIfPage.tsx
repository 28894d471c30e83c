import { useQuery } from "@tanstack/react-query";
import { type SimulationListed, simulations } from "../../api/simulations";
import { useAgencyName, useOwns } from "../../app/agencies";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { useDomainParam, useParam } from "../../view/view";
import { Ask } from "./Ask";
import { isGoing, useSimulation } from "./useSimulation";
import { Watch } from "./Watch";
import styles from "./WhatIf.module.css";

const LOOK_MILLIS = 2_000;

/** What happens next: asked, watched, compared. */
export default function WhatIfPage({ id }: { id: string }) {
  const domain = useDomainParam();
  const incident = useParam("incident");
  const list = useQuery({
    queryKey: ["simulations", domain],
    queryFn: ({ signal }) => simulations.list(domain, signal),
    refetchInterval: (query) => (query.state.data?.some(isGoing) ? LOOK_MILLIS : false),
  });
  const ask = id !== "" && (
    <Link to="/what-if" params={{ incident }}>
      {t("whatif.ask")}
    </Link>
  );
  return (
    <Page title={t("whatif.title")} note={t("whatif.lead")} tools={ask}>
      {id === "" ? (
        <div className={styles.begin}>
          <Beginning />
          <section aria-label={t("whatif.list")} className={styles.list}>
            <h2>{t("whatif.list")}</h2>
            {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
            {list.isPending && <Skeleton rows={4} />}
            {list.data && <List all={list.data} />}
          </section>
        </div>
      ) : (
        <Watch id={id} all={list.data ?? []} />
      )}
    </Page>
  );
}

/** A question anew, or one that is there with changes. */
function Beginning() {
  const from = useParam("from");
  const before = useSimulation(from);
  if (from !== "" && before.isPending) return <Skeleton rows={6} />;
  return <Ask key={from} before={before.data?.question} />;
}

function List({ all }: { all: readonly SimulationListed[] }) {
  const incident = useParam("incident");
  const owns = useOwns();
  const agencyName = useAgencyName();
  if (all.length === 0) return <Notice title={t("whatif.none")} hint={t("whatif.none.hint")} />;
  return (
    <ul>
      {all.map((one) => (
        <li key={one.id}>
          <Link to={`/what-if/${encodeURIComponent(one.id)}`} params={{ incident }}>
            {one.title || t("whatif.title")}
          </Link>
          <span>
            {t("whatif.people")}: {one.inputs.people}
            {one.result && ` · ${t("whatif.seconds", { seconds: Math.round(one.result.range.median) })}`}
          </span>
          <small>
            {t(`whatif.state.${one.state}`)} · {formatMoment(Date.parse(one.startedAt))} ·{" "}
            {owns(one) ? one.startedBy : agencyName(one.agency)}
          </small>
        </li>
      ))}
    </ul>
  );
}
