import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api } from "../../api/client";
import type { RuleLife, RuleProblem, RuleVersion } from "../../api/types";
import { Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { go, look } from "../../view/location";
import { useParam } from "../../view/view";
import { DraftDialog } from "./DraftDialog";
import { LifeCard } from "./LifeCard";
import { blankRule, withFreshId } from "./newRule";
import styles from "./Rules.module.css";
import { firstShown } from "./steps";
import { useMayWrite } from "./useMayWrite";
import { ShadowCard } from "./ShadowCard";
import { TrialCard } from "./TrialCard";
import { VersionsCard } from "./VersionsCard";
import { WhyCard } from "./WhyCard";

const Editor = lazy(() => import("./editor/Editor"));

/** A rule with its text, what it would have found, what it found, and its life. */
export function Workbench({ life }: { life: RuleLife }) {
  const wanted = Number(useParam("v"));
  const shown = life.versions.find((one) => one.version === wanted) ?? firstShown(life.versions);
  return shown ? <Bench key={shown.version} life={life} shown={shown} /> : null;
}

function Bench({ life, shown }: { life: RuleLife; shown: RuleVersion }) {
  const [text, setText] = useState(shown.text);
  const kept = (version: RuleVersion): void => look({ v: String(version.version) });
  return (
    <Page title={shown.title} note={<code className={styles.id}>{life.id}</code>}>
      <div className={styles.columns}>
        <Desk
          id={life.id}
          first={shown.text}
          text={text}
          agency={life.agency}
          budget={shown.budget}
          onText={setText}
          onKept={kept}
        />
        <div className={styles.side}>
          <LifeCard life={life} version={shown} dirty={text !== shown.text} />
          <ShadowCard id={life.id} />
          <VersionsCard life={life} shown={shown} />
        </div>
      </div>
    </Page>
  );
}

/** A rule that nobody has kept yet: blank, or a copy of another. */
export function NewRule() {
  const from = useParam("from");
  const source = useQuery({ queryKey: ["rule", from], queryFn: () => api.rule(from), enabled: from !== "" });
  const author = useSession().data?.user.displayName ?? "";
  if (from !== "" && source.isPending) return <Skeleton rows={10} />;
  return <Blank first={source.data ? withFreshId(source.data) : blankRule(author)} />;
}

function Blank({ first }: { first: string }) {
  const [start] = useState(first);
  const [text, setText] = useState(first);
  const kept = (version: RuleVersion): void => go(`/rules/${encodeURIComponent(version.ruleId)}`);
  return (
    <Page title={t("rules.new")} note={t("rules.new.note")}>
      <div className={styles.single}>
        <Desk id="new" first={start} text={text} agency={undefined} budget={50} onText={setText} onKept={kept} />
      </div>
    </Page>
  );
}

interface DeskProps {
  id: string;
  /** what the editor begins with */
  first: string;
  text: string;
  /** whose rule it is; undefined while that is to be chosen */
  agency: string | undefined;
  budget: number;
  onText: (text: string) => void;
  onKept: (version: RuleVersion) => void;
}

/** The editor with what is wrong under it, and the trial. */
function Desk({ id, first, text, agency, budget, onText, onKept }: DeskProps) {
  const [problems, setProblems] = useState<readonly RuleProblem[]>([]);
  const [keeping, setKeeping] = useState(false);
  const [tries, setTries] = useState(0);
  const mayWrite = useMayWrite();
  const fresh = agency === undefined || text !== first;
  return (
    <div className={styles.desk}>
      <section className={styles.card}>
        <Suspense fallback={<Skeleton rows={12} />}>
          <div className={styles.editor}>
            <Editor
              text={first}
              readOnly={!mayWrite}
              onChange={onText}
              onProblems={setProblems}
              onTry={() => mayWrite && setTries(tries + 1)}
              onKeep={() => mayWrite && fresh && setKeeping(true)}
            />
          </div>
        </Suspense>
        <Problems problems={problems} />
        {mayWrite && (
          <div className={styles.buttons}>
            <Button disabled={!fresh} onClick={() => setKeeping(true)}>
              {t("rules.keep")} <kbd className={styles.key}>Ctrl S</kbd>
            </Button>
          </div>
        )}
      </section>
      {mayWrite && <TrialCard text={text} agency={agency} asked={tries} />}
      <WhyCard id={id} text={text} />
      {keeping && (
        <DraftDialog text={text} agency={agency} budget={budget} onKept={onKept} onClose={() => setKeeping(false)} />
      )}
    </div>
  );
}

function Problems({ problems }: { problems: readonly RuleProblem[] }) {
  return (
    <ul className={styles.problems} aria-live="polite" aria-label={t("rules.problems")}>
      {problems.length === 0 && <li className={styles.none}>{t("rules.problems.none")}</li>}
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.column} ${problem.message}`}>
          <b>{t("rules.problem.at", { line: problem.line, column: problem.column })}</b> {problem.message}
        </li>
      ))}
    </ul>
  );
}
