import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Link } from "../../app/Link";
import { currentLanguage, t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { Sign } from "../../panels/incident/Sign";
import { INCIDENT_SIGNS } from "../../panels/incident/signs";
import { NEW_TYPE, nameIn } from "./draft";
import { TypeEditor } from "./TypeEditor";
import styles from "./Types.module.css";
import { useMayPrepare, useTypes } from "./useTypes";

/** The types of incident of the reader's agency, one of them, or a new one. */
export default function TypesPage({ id }: { id: string }) {
  if (id === "new") return <TypeEditor key="new" first={NEW_TYPE} basis={0} versions={[]} />;
  return id === "" ? <TypeList /> : <OneType key={id} id={id} />;
}

function TypeList() {
  const query = useTypes();
  const mayPrepare = useMayPrepare();
  const acts = mayPrepare ? <Link to="/types/new">{t("types.new")}</Link> : undefined;
  return (
    <Page title={t("types.title")} note={t("types.lead")} acts={acts}>
      {query.isPending && <Skeleton rows={8} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <ul className={styles.list} aria-label={t("types.title")}>
          {query.data.map(({ type, version, person, at }) => (
            <li key={type.id}>
              <span className={styles.sign} aria-hidden>
                <Sign path={INCIDENT_SIGNS[type.icon]} />
              </span>
              <div>
                <Link to={`/types/${type.id}`} className={styles.name}>
                  {nameIn(type.name, currentLanguage())}
                </Link>
                <p className={styles.small}>
                  {word("severity", type.severity)} · {t("types.fields.count", { count: type.fields.length })} ·{" "}
                  {version === 0
                    ? t("types.shipped")
                    : t("types.own", { version, person, at: formatMoment(Date.parse(at)) })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function OneType({ id }: { id: string }) {
  const query = useQuery({ queryKey: ["incident-types", id], queryFn: () => api.incidentType(id) });
  if (query.isPending) return <Skeleton rows={10} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const newest = query.data[0];
  return newest ? (
    <TypeEditor key={newest.version} first={newest.type} basis={newest.version} versions={query.data} />
  ) : null;
}
