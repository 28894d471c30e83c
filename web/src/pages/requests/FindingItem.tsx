import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { DataRequest, Finding, Refusal, Verdict } from "../../api/types";
import { Moment } from "../../app/Age";
import { t } from "../../i18n";
import styles from "./Requests.module.css";
import { useJudge } from "./useJudge";

export const REFUSALS: readonly Refusal[] = [
  "rights-of-others",
  "not-identified",
  "excessive",
  "legal-obligation",
  "legal-claims",
  "inquiry",
  "crime-prevention",
  "public-security",
  "national-security",
];
const SHAPES: Record<Verdict, string> = { open: "○", include: "✓", withhold: "◐", "other-person": "✕" };

interface FindingItemProps {
  request: DataRequest;
  finding: Finding;
}

/** One found record beside what the person will see of it. */
export function FindingItem({ request, finding }: FindingItemProps) {
  return (
    <li className={styles.finding} data-verdict={finding.verdict}>
      <header>
        <h3>
          {finding.number}. {t(`requests.one.${finding.kind}`)} {finding.source}
        </h3>
        <Moment time={finding.time} />
        <span className={styles.verdict}>
          <i aria-hidden>{SHAPES[finding.verdict]}</i> {verdictOf(finding)}
        </span>
      </header>
      {Object.keys(finding.fields).length === 0 ? (
        <p className={styles.quiet}>{t("requests.review.gone")}</p>
      ) : (
        <div className={styles.both}>
          <Fields title={t("requests.review.full")} fields={finding.fields} />
          <Fields title={t("requests.review.masked")} fields={finding.masked} />
        </div>
      )}
      {request.state === "searched" && <Judge request={request} finding={finding} />}
    </li>
  );
}

function verdictOf({ verdict, refusal, erasure }: Finding): string {
  const judged = t(`requests.verdict.${verdict}`);
  const why = refusal ? `${judged}: ${t(`requests.refusal.${refusal}`)}` : judged;
  if (!erasure) return why;
  return `${why}; ${t(erasure.kept ? `requests.kept.${erasure.kept}` : "requests.erased")}`;
}

function Fields({ title, fields }: { title: string; fields: Record<string, string> }) {
  return (
    <div>
      <h4>{title}</h4>
      <dl className={styles.fields}>
        {Object.entries(fields).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Judge({ request, finding }: FindingItemProps) {
  const [refusal, setRefusal] = useState<Refusal>("rights-of-others");
  const judge = useJudge(request.id);
  const say = (verdict: Verdict) => void judge([finding.number], verdict, verdict === "withhold" ? refusal : null);
  return (
    <div className={styles.buttons}>
      <Button size="xs" onClick={() => say("include")}>
        {t("requests.review.include")}
      </Button>
      <Button size="xs" variant="default" onClick={() => say("other-person")}>
        {t("requests.review.other")}
      </Button>
      <NativeSelect
        size="xs"
        aria-label={t("requests.review.why")}
        value={refusal}
        data={REFUSALS.map((value) => ({ value, label: t(`requests.refusal.${value}`) }))}
        onChange={(event) =>
          setRefusal(REFUSALS.find((one) => one === event.currentTarget.value) ?? "rights-of-others")
        }
      />
      <Button size="xs" variant="default" onClick={() => say("withhold")}>
        {t("requests.review.withhold")}
      </Button>
    </div>
  );
}
