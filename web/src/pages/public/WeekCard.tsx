import { useQuery } from "@tanstack/react-query";
import type { PublicCheckpoint, PublicWeek } from "../../api/types";
import { t, word } from "../../i18n";
import styles from "./Public.module.css";
import { checkWeek, reportOf, type Verdict, type WeekReport } from "./week";

const SHAPES: Record<Verdict, string> = { holds: "✓", partly: "◐", fails: "✕", waits: "○" };

interface WeekCardProps {
  week: PublicWeek;
  checkpoint: PublicCheckpoint;
  open: boolean;
  /** what people call an agency */
  nameOf: (agency: string) => string;
}

/** One week's numbers with the proof that was made in this browser; older weeks unfold. */
export function WeekCard({ week, checkpoint, open, nameOf }: WeekCardProps) {
  const report = reportOf(week);
  return (
    <details className={styles.week} open={open}>
      <summary>
        <h3>{t("public.week", { date: report.from })}</h3>
        <Proof week={week} checkpoint={checkpoint} />
      </summary>
      <Reads report={report} nameOf={nameOf} />
      <dl className={styles.facts}>
        <div>
          <dt>{t("public.break")}</dt>
          <dd>{t("public.break.value", { uses: report.breakGlass, reviews: report.breakGlassReviews })}</dd>
        </div>
        <div>
          <dt>{t("public.requests")}</dt>
          <dd>{t("public.requests.value", { answered: report.requestsAnswered, inTime: report.requestsInTime })}</dd>
        </div>
      </dl>
      {week.proof && (
        <p className={styles.quiet}>
          {t("public.proof.entry", { number: week.proof.number, size: checkpoint.size })}
          <br />
          <code>{week.proof.text}</code>
        </p>
      )}
    </details>
  );
}

function Proof({ week, checkpoint }: Pick<WeekCardProps, "week" | "checkpoint">) {
  const verdict = useQuery({
    queryKey: ["public", "proof", week.week, checkpoint.note],
    queryFn: () => checkWeek(week, checkpoint),
  });
  const known = verdict.isError ? "fails" : verdict.data;
  return (
    <span className={styles.verdict} data-verdict={known} role="status">
      <b aria-hidden>{known ? SHAPES[known] : "…"}</b> {t(known ? `public.proof.${known}` : "public.proof.busy")}
    </span>
  );
}

function Reads({ report, nameOf }: { report: WeekReport; nameOf: (agency: string) => string }) {
  if (report.reads.length === 0) return <p>{t("public.reads.none")}</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("public.reads")}>
      <table>
        <caption>{t("public.reads")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("public.agency")}</th>
            <th scope="col">{t("public.deed")}</th>
            <th scope="col">{t("public.purpose")}</th>
            <th scope="col">{t("public.count")}</th>
          </tr>
        </thead>
        <tbody>
          {report.reads.map((row) => (
            <tr key={`${row.agency} ${row.deed} ${row.purpose}`}>
              <th scope="row">{nameOf(row.agency)}</th>
              <td>{word("public.deed", row.deed)}</td>
              <td>{word("public.purpose", row.purpose)}</td>
              <td>{row.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
