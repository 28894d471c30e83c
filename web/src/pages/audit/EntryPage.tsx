import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { AuditEntry } from "../../api/types";
import { Moment } from "../../app/Age";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t, word } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { go } from "../../view/location";
import styles from "./Audit.module.css";
import { DecisionWord } from "./DecisionWord";
import { ProofCard } from "./ProofCard";

/** One entry: what it says, and the proof that it says what was signed. */
export function EntryPage({ number }: { number: number }) {
  const entry = useQuery({
    queryKey: ["audit", "entry", number],
    queryFn: ({ signal }) => api.auditEntry(number, signal),
  });
  const older = number > 0 ? `/audit/${number - 1}` : null;
  const newer = `/audit/${number + 1}`;
  useKeys({ j: () => older && go(older), k: () => go(newer) });
  const note = (
    <nav className={styles.steps} aria-label={t("audit.title")}>
      <Link to="/audit">{t("audit.back")}</Link>
      {older && <Link to={older}>{t("audit.older")}</Link>}
      <Link to={newer}>{t("audit.newer")}</Link>
    </nav>
  );
  return (
    <Page title={t("audit.entry", { number })} note={note}>
      {entry.isPending && <Skeleton rows={10} />}
      {entry.isError && <Failure error={entry.error} retry={() => void entry.refetch()} />}
      {entry.data && <Loaded entry={entry.data} />}
    </Page>
  );
}

function Loaded({ entry }: { entry: AuditEntry }) {
  return (
    <div className={styles.columns}>
      <section className={styles.card}>
        <h2>{t("audit.facts")}</h2>
        <Facts facts={factsOf(saidBy(entry))} />
        <h2>{t("audit.text")}</h2>
        <pre className={styles.text}>{entry.text}</pre>
      </section>
      <ProofCard entry={entry} />
    </div>
  );
}

/** What the hashed text says, and not what the server says beside it: only the text is proven. */
function saidBy(entry: AuditEntry): AuditEntry {
  try {
    const said = JSON.parse(entry.text) as AuditEntry;
    return { ...entry, ...said, content: said.content.map((hash) => hash.replace("sha256:", "")) };
  } catch {
    return entry;
  }
}

function factsOf(entry: AuditEntry): Fact[] {
  const stated = (text: string) => (text === "" ? <span className={styles.quiet}>{t("audit.none")}</span> : text);
  return [
    [t("audit.column.time"), <Moment key="time" time={entry.at} />],
    [
      t("audit.column.who"),
      <Link key="who" to="/audit" params={{ account: entry.account }}>
        {entry.account}
      </Link>,
    ],
    [t("audit.agency"), stated(entry.agency)],
    [t("audit.roles"), stated(entry.roles.join(", "))],
    [t("audit.column.what"), word("audit.verb", entry.verb)],
    [
      t("audit.column.about"),
      <Link key="about" to="/audit" params={{ kind: entry.kind, id: entry.id }}>
        {t("app.colon", { name: word("audit.kind", entry.kind), value: entry.id })}
      </Link>,
    ],
    [t("audit.column.decision"), <DecisionWord key="decision" decision={entry.decision} />],
    [t("audit.purpose"), stated(entry.purpose)],
    [t("audit.basis"), stated(entry.legalBasis)],
    ...entry.content.map((hash): Fact => [t("audit.content"), <code key={hash}>{hash}</code>]),
  ];
}
