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
import { type EditorTab, EditorTabs } from "./EditorTabs";
import { ExamplesCard } from "./ExamplesCard";
import { FiguresCard } from "./FiguresCard";
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
  const [examples, setExamples] = useState(shown.examples);
  const dirty = text !== shown.text || examples !== shown.examples;
  const kept = (version: RuleVersion): void => look({ v: String(version.version) });
  return (
    <Page title={shown.title} note={<code className={styles.id}>{life.id}</code>}>
      <div className={styles.columns}>
        <Desk
          id={life.id}
          first={shown}
          text={text}
          examples={examples}
          agency={life.agency}
          budget={shown.budget}
          onText={setText}
          onExamples={setExamples}
          onKept={kept}
        />
        <div className={styles.side}>
          <LifeCard life={life} version={shown} dirty={dirty} />
          <FiguresCard ofRule={(row) => row.rule === life.id} />
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
  const [start] = useState({ text: first, examples: "" });
  const [text, setText] = useState(first);
  const [examples, setExamples] = useState("");
  const kept = (version: RuleVersion): void => go(`/rules/${encodeURIComponent(version.ruleId)}`);
  return (
    <Page title={t("rules.new")} note={t("rules.new.note")}>
      <div className={styles.single}>
        <Desk
          id="new"
          first={start}
          text={text}
          examples={examples}
          agency={undefined}
          budget={50}
          onText={setText}
          onExamples={setExamples}
          onKept={kept}
        />
      </div>
    </Page>
  );
}

interface DeskProps {
  id: string;
  /** what the editors begin with */
  first: { text: string; examples: string };
  text: string;
  examples: string;
  /** whose rule it is; undefined while that is to be chosen */
  agency: string | undefined;
  budget: number;
  onText: (text: string) => void;
  onExamples: (examples: string) => void;
  onKept: (version: RuleVersion) => void;
}

const NONE: readonly RuleProblem[] = [];

/** The editors with what is wrong under them, the examples and the trial. */
function Desk({ id, first, text, examples, agency, budget, onText, onExamples, onKept }: DeskProps) {
  const [tab, setTab] = useState<EditorTab>("rule");
  const [problems, setProblems] = useState({ rule: NONE, examples: NONE });
  const [keeping, setKeeping] = useState(false);
  const [tries, setTries] = useState(0);
  const mayWrite = useMayWrite();
  const fresh = agency === undefined || text !== first.text || examples !== first.examples;
  const keys = {
    readOnly: !mayWrite,
    onTry: () => mayWrite && setTries(tries + 1),
    onKeep: () => mayWrite && fresh && setKeeping(true),
  };
  return (
    <div className={styles.desk}>
      <section className={styles.card}>
        <Suspense fallback={<Skeleton rows={12} />}>
          <EditorTabs
            shown={tab}
            onShow={setTab}
            marks={{ rule: problems.rule.length, examples: problems.examples.length }}
          >
            {{
              rule: (
                <div className={styles.editor}>
                  <Editor
                    {...keys}
                    text={first.text}
                    label={t("rules.editor")}
                    check={api.checkRule}
                    onChange={onText}
                    onProblems={(rule) => setProblems((all) => ({ ...all, rule }))}
                  />
                </div>
              ),
              examples: (
                <div className={styles.editor}>
                  <Editor
                    {...keys}
                    text={first.examples}
                    label={t("rules.editor.examples")}
                    check={api.checkRuleExamples}
                    onChange={onExamples}
                    onProblems={(wrong) => setProblems((all) => ({ ...all, examples: wrong }))}
                  />
                </div>
              ),
            }}
          </EditorTabs>
        </Suspense>
        <Problems problems={problems[tab]} blank={tab === "examples" && examples.trim() === ""} />
        {mayWrite && (
          <div className={styles.buttons}>
            <Button disabled={!fresh} onClick={() => setKeeping(true)}>
              {t("rules.keep")} <kbd className={styles.key}>Ctrl S</kbd>
            </Button>
          </div>
        )}
      </section>
      <ExamplesCard text={text} examples={examples} asked={tries} />
      {mayWrite && <TrialCard text={text} agency={agency} asked={tries} />}
      <WhyCard id={id} text={text} />
      {keeping && (
        <DraftDialog
          text={text}
          examples={examples}
          agency={agency}
          budget={budget}
          onKept={onKept}
          onClose={() => setKeeping(false)}
        />
      )}
    </div>
  );
}

function Problems({ problems, blank }: { problems: readonly RuleProblem[]; blank: boolean }) {
  return (
    <ul className={styles.problems} aria-live="polite" aria-label={t("rules.problems")}>
      {problems.length === 0 && (
        <li className={styles.none}>{t(blank ? "rules.examples.none" : "rules.problems.none")}</li>
      )}
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.column} ${problem.message}`}>
          <b>{t("rules.problem.at", { line: problem.line, column: problem.column })}</b> {problem.message}
        </li>
      ))}
    </ul>
  );
}
