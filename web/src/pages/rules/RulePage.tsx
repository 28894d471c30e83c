import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api, Problem } from "../../api/client";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { type EditorTab, EditorTabs } from "./EditorTabs";
import { ExampleResults } from "./ExamplesCard";
import { FiguresCard } from "./FiguresCard";
import styles from "./Rules.module.css";
import { useMayWrite } from "./useMayWrite";
import { WhyCard } from "./WhyCard";
import { Workbench } from "./Workbench";

const FRESH_MILLIS = 300_000;
const Editor = lazy(() => import("./editor/Editor"));

/** One rule: its versions when it is written here, else its text as it lies in its folder. */
export function RulePage({ id }: { id: string }) {
  const life = useQuery({ queryKey: ["rule-life", id], queryFn: () => api.ruleLife(id), refetchInterval: 10_000 });
  if (life.isPending) return <Skeleton rows={10} />;
  if (life.data) return <Workbench life={life.data} />;
  if (life.error instanceof Problem && life.error.status === 404) return <FolderRule id={id} />;
  return <Failure error={life.error} retry={() => void life.refetch()} />;
}

function FolderRule({ id }: { id: string }) {
  const domain = useDomain()?.id ?? null;
  const rules = useQuery({ queryKey: ["rules", domain], queryFn: () => api.rules(domain) });
  const text = useQuery({ queryKey: ["rule", id], queryFn: () => api.rule(id) });
  const told = useQuery({
    queryKey: ["rule-examples", id],
    queryFn: () => api.ruleExamples(id),
    staleTime: FRESH_MILLIS,
  });
  const mayWrite = useMayWrite();
  if (text.isPending) return <Skeleton rows={10} />;
  if (!text.data) return <Failure error={text.error} retry={() => void text.refetch()} />;
  const row = rules.data?.loaded.find((rule) => rule.id === id);
  if (row && row.rule !== "" && row.rule !== id) return <RulePage id={row.rule} />;
  const tools = mayWrite ? (
    <Link to="/rules/new" params={{ from: id }}>
      {t("rules.copy")}
    </Link>
  ) : undefined;
  return (
    <Page title={row?.title ?? id} note={t("rules.folder")} tools={tools}>
      <div className={styles.single}>
        <section className={styles.card}>
          <FolderText text={text.data} examples={told.data?.examples ?? ""} />
        </section>
        <FiguresCard ofRule={(one) => one.id === id} />
        {told.data && told.data.results.length > 0 && (
          <section className={styles.card}>
            <h2>{t("rules.examples")}</h2>
            <ExampleResults results={told.data.results} stale={false} />
          </section>
        )}
        <WhyCard id={id} text={null} />
      </div>
    </Page>
  );
}

/** The text as it lies there, and the examples beside it. */
function FolderText({ text, examples }: { text: string; examples: string }) {
  const [tab, setTab] = useState<EditorTab>("rule");
  const idle = { readOnly: true, onChange: nothing, onProblems: nothing, onTry: nothing, onKeep: nothing };
  const rule = <Editor {...idle} text={text} label={t("rules.editor")} />;
  if (examples === "") return <Suspense fallback={<Skeleton rows={8} />}>{rule}</Suspense>;
  return (
    <Suspense fallback={<Skeleton rows={8} />}>
      <EditorTabs shown={tab} onShow={setTab} marks={{ rule: 0, examples: 0 }}>
        {{
          rule: <div className={styles.editor}>{rule}</div>,
          examples: (
            <div className={styles.editor}>
              <Editor {...idle} text={examples} label={t("rules.editor.examples")} />
            </div>
          ),
        }}
      </EditorTabs>
    </Suspense>
  );
}

const nothing = (): void => undefined;
