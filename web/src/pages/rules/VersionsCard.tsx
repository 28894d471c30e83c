import { Button } from "@mantine/core";
import { useState } from "react";
import type { RuleChange, RuleLife, RuleVersion } from "../../api/types";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { look } from "../../view/location";
import { StepDialog } from "./LifeCard";
import styles from "./Rules.module.css";
import { RuleStateWord } from "./RuleStateWord";
import { wasLive } from "./steps";
import { useMayWrite } from "./useMayWrite";

/** Every version with what was done to it: who, when and why. One step goes back. */
export function VersionsCard({ life, shown }: { life: RuleLife; shown: RuleVersion }) {
  const [returning, setReturning] = useState<RuleVersion | null>(null);
  const mayWrite = useMayWrite();
  return (
    <section className={styles.card}>
      <h2>{t("rules.versions")}</h2>
      <ol className={styles.versions}>
        {life.versions.map((version) => (
          <li key={version.version} data-shown={version.version === shown.version}>
            <div className={styles.versionHead}>
              <button
                type="button"
                className={styles.title}
                aria-current={version.version === shown.version}
                onClick={() => look({ v: String(version.version) })}
              >
                {t("rules.version", { number: version.version })}
              </button>
              <RuleStateWord state={version.state} />
              {mayWrite && version.state === "retired" && wasLive(version, life.changes) && (
                <Button size="compact-sm" variant="default" onClick={() => setReturning(version)}>
                  {t("rules.step.return")}
                </Button>
              )}
            </div>
            <ul>
              {life.changes
                .filter((change) => change.version === version.version)
                .map((change) => (
                  <Step key={change.sequence} change={change} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {returning && <StepDialog version={returning} step="return" onClose={() => setReturning(null)} />}
    </section>
  );
}

function Step({ change }: { change: RuleChange }) {
  const person = change.person === "budget" ? t("rules.person.budget") : change.person;
  return (
    <li>
      <span>
        {t(`rules.deed.${change.deed}`)}, {person},{" "}
        <time dateTime={change.at}>{formatMoment(Date.parse(change.at))}</time>
      </span>
      <em>{change.reason}</em>
    </li>
  );
}
