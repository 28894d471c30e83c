import type { AgreementClause, AgreementTerms } from "../../api/types";
import { type Key, t } from "../../i18n";
import styles from "./Agreements.module.css";
import { changesOf } from "./changes";
import { clauseWords } from "./sentence";

interface ChangeListProps {
  /** what holds now; null for nothing */
  before: AgreementTerms | null;
  after: AgreementTerms;
}

/** What is shown more and less than now, by sign and word. */
export function ChangeList({ before, after }: ChangeListProps) {
  const { more, same, less } = changesOf(before, after);
  return (
    <dl className={styles.changes}>
      <Group sign="+" label="agreements.change.more" clauses={more} />
      <Group sign="−" label="agreements.change.less" clauses={less} />
      <Group sign="=" label="agreements.change.same" clauses={same} />
      {before && <Grounds before={before} after={after} />}
    </dl>
  );
}

function Group({ sign, label, clauses }: { sign: string; label: Key; clauses: readonly AgreementClause[] }) {
  if (clauses.length === 0) return null;
  return (
    <div data-sign={sign}>
      <dt>
        <i aria-hidden>{sign}</i> {t(label)}
      </dt>
      {clauses.map((clause) => (
        <dd key={JSON.stringify(clause)}>{clauseWords(clause)}</dd>
      ))}
    </div>
  );
}

function Grounds({ before, after }: { before: AgreementTerms; after: AgreementTerms }) {
  const [former, latter] = [before.grounds, after.grounds];
  const changed: [Key, string, string][] = [
    ["agreements.purpose", former.purpose, latter.purpose],
    ["agreements.basis", former.legalBasis, latter.legalBasis],
    ["agreements.regimes", regimes(before), regimes(after)],
    ["agreements.authorised", former.authorisedBy ?? "", latter.authorisedBy ?? ""],
  ];
  return changed
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => (
      <div key={label} data-sign="~">
        <dt>
          <i aria-hidden>~</i> {t(label)}
        </dt>
        <dd>
          <del>{was}</del> <ins>{is || t("agreements.nothing")}</ins>
        </dd>
      </div>
    ));
}

const regimes = ({ grounds }: AgreementTerms): string =>
  t("agreements.regimes.value", {
    showing: t(`agreements.regime.${grounds.showing}`),
    seeing: t(`agreements.regime.${grounds.seeing}`),
  });
