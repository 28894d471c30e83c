import { useState } from "react";
import { Problem } from "../../api/client";
import { type Attachment, cases, recordOf } from "../../api/incidents";
import { Failure } from "../../app/Notice";
import { PurposeForm } from "../../app/oversight/PurposeForm";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import detail from "../detail/Detail.module.css";

/** A file of an incident; taking it asks what for outside of the work on the incident. */
export function FileRow({ incident, file }: { incident: string; file: Attachment }) {
  const [problem, setProblem] = useState<unknown>(null);
  const take = (): void => {
    void cases.handOut(incident, file).then(() => setProblem(null), setProblem);
  };
  return (
    <li>
      <button type="button" className={detail.link} onClick={take}>
        {file.name}
      </button>
      {problem !== null && <NotTaken incident={incident} problem={problem} take={take} />}
      <details>
        <summary>{t("case.file.custody")}</summary>
        <ol>
          {file.custody.map((step) => (
            <li key={step.at + step.person}>
              {formatMoment(Date.parse(step.at))} {step.person} {t(`case.custody.${step.act}`)}
            </li>
          ))}
        </ol>
        <small>SHA-256 {file.sha256}</small>
      </details>
    </li>
  );
}

function NotTaken({ incident, problem, take }: { incident: string; problem: unknown; take: () => void }) {
  if (problem instanceof Problem && problem.code === "purpose-needed")
    return <PurposeForm record={recordOf(incident)} reads={["incident", "case"]} onStated={take} />;
  return <Failure error={problem} retry={take} />;
}
