import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, Problem } from "../../api/client";
import type { PublicReport } from "../../api/types";
import { Languages } from "../../app/Languages";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { t, word } from "../../i18n";
import { formatDate, formatMoment } from "../../lib/format";
import { sentenceOf } from "../agreements/sentence";
import { WeekCard } from "./WeekCard";
import styles from "./Public.module.css";

/** What everybody may know, without a log-in, in words for everybody. */
export default function PublicPage() {
  const report = useQuery({ queryKey: ["public"], queryFn: ({ signal }) => api.publicReport(signal) });
  const off = report.error instanceof Problem && report.error.status === 404;
  return (
    <main className={styles.page}>
      <header>
        <h1>{t("public.title")}</h1>
        <p>{t("public.lead")}</p>
        <Languages />
      </header>
      {report.isPending && <Skeleton rows={12} />}
      {off && <Notice title={t("public.none")} hint={t("public.none.hint")} />}
      {report.isError && !off && <Failure error={report.error} retry={() => void report.refetch()} />}
      {report.data && <Loaded report={report.data} />}
      <footer>
        <a href="/">{t("public.signin")}</a>
      </footer>
    </main>
  );
}

function Loaded({ report }: { report: PublicReport }) {
  const nameOf = namesIn(report);
  return (
    <>
      <p className={styles.quiet}>{t("public.made", { time: formatMoment(Date.parse(report.at)) })}</p>
      <Section title={t("public.weeks")}>
        {report.weeks.length === 0 && <p>{t("public.weeks.none")}</p>}
        {report.weeks.map((week, index) => (
          <WeekCard key={week.week} week={week} checkpoint={report.checkpoint} open={index === 0} nameOf={nameOf} />
        ))}
      </Section>
      <Section title={t("public.agreements")}>
        <Agreements report={report} nameOf={nameOf} />
      </Section>
      <Section title={t("public.retention")}>
        <Retention report={report} />
      </Section>
      <Section title={t("public.ask")}>
        <p>{t("public.ask.lead")}</p>
      </Section>
      <Section title={t("public.proof")}>
        <p>{t("public.proof.lead")}</p>
        <dl className={styles.facts}>
          <dt>{t("public.proof.key")}</dt>
          <dd>
            <code>{report.checkpoint.key}</code>
          </dd>
          <dt>{t("public.proof.note")}</dt>
          <dd>
            <code>{report.checkpoint.note}</code>
          </dd>
        </dl>
      </Section>
    </>
  );
}

/** What people call an agency; one that isn't registered stands for itself. */
function namesIn(report: PublicReport): (agency: string) => string {
  const names = new Map(report.agencies.map(({ id, name }) => [id, name]));
  return (agency) => names.get(agency) ?? agency;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Agreements({ report, nameOf }: { report: PublicReport; nameOf: (agency: string) => string }) {
  if (report.agreements.length === 0) return <p>{t("public.agreements.none")}</p>;
  return (
    <ul className={styles.agreements}>
      {report.agreements.map((agreement) => {
        const why = {
          purpose: agreement.purpose,
          basis: agreement.legalBasis,
          until: formatDate(Date.parse(agreement.until)),
        };
        const sentence = sentenceOf(agreement, nameOf);
        return (
          <li key={`${sentence} ${agreement.until}`}>
            {sentence} <span className={styles.quiet}>{t("public.agreement.why", why)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Retention({ report }: { report: PublicReport }) {
  return (
    <dl className={styles.facts}>
      {report.retention.map(({ dataClass, fromDays, toDays }) => (
        <div key={dataClass}>
          <dt>{word("public.retention.class", dataClass)}</dt>
          <dd>
            {t(fromDays === toDays ? "public.retention.one" : "public.retention.value", { from: fromDays, to: toDays })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
