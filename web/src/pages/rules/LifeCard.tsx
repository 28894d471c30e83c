import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { RuleLife, RuleStep, RuleVersion } from "../../api/types";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { ReasonDialog } from "../../app/ReasonDialog";
import styles from "./Rules.module.css";
import { RuleStateWord } from "./RuleStateWord";
import { stepsFor } from "./steps";
import { useMayWrite } from "./useMayWrite";

/** What the version does, and what can be done with it. */
export function LifeCard({ life, version, dirty }: { life: RuleLife; version: RuleVersion; dirty: boolean }) {
  const [asked, setAsked] = useState<RuleStep | null>(null);
  const person = useSession().data?.user.username ?? "";
  const mayWrite = useMayWrite();
  const steps = stepsFor(version, life.changes, person);
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{t("rules.version", { number: version.version })}</h2>
        <RuleStateWord state={version.state} />
      </div>
      {version.askedBy !== null && (
        <p className={styles.waitingNote}>{t("rules.waiting.for", { name: version.askedBy })}</p>
      )}
      <Facts facts={factsOf(life, version)} />
      {mayWrite && dirty && <p className={styles.none}>{t("rules.dirty")}</p>}
      {mayWrite && !dirty && (
        <div className={styles.buttons}>
          {steps.map((step, index) => (
            <Button key={step} variant={index === 0 ? "filled" : "default"} onClick={() => setAsked(step)}>
              {t(`rules.step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      {asked !== null && <StepDialog version={version} step={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface StepDialogProps {
  version: RuleVersion;
  step: RuleStep;
  onClose: () => void;
}

/** After these steps the version does something. */
const BEGINS: ReadonlySet<RuleStep> = new Set<RuleStep>(["shadow", "ask", "approve"]);

/** One step of a version's life, with its reason. */
export function StepDialog({ version, step, onClose }: StepDialogProps) {
  const act = useAct("rule-life", "rules");
  const run = async (reason: string): Promise<void> => {
    const done = t(`rules.done.${step}`, { number: version.version });
    const changed = await act(api.stepRule(version.ruleId, version.version, step, reason), done);
    if (changed) onClose();
  };
  return (
    <ReasonDialog
      title={t("rules.version", { number: version.version })}
      consequence={t(`rules.consequence.${step}`, { count: version.budget })}
      verb={t(`rules.step.${step}`)}
      onDo={run}
      onClose={onClose}
    >
      {BEGINS.has(step) && version.examples.trim() === "" && (
        <p className={styles.waitingNote}>{t("rules.examples.warn")}</p>
      )}
    </ReasonDialog>
  );
}

function factsOf(life: RuleLife, version: RuleVersion): Fact[] {
  const domain = Object.values(
    life.changes.find((change) => change.version === version.version && change.deed !== "asked")?.effective ?? {},
  )[0];
  return [
    [t("rules.column.agency"), version.agency === "" ? t("rules.city") : version.agency],
    [t("rules.budget"), t("rules.budget.value", { count: version.budget })],
    [t("rules.writtenBy"), `${version.createdBy}, ${formatMoment(Date.parse(version.createdAt))}`],
    ...(domain === undefined ? [] : [[t("rules.effective"), formatMoment(Date.parse(domain))] as Fact]),
  ];
}
