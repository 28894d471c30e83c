import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api, Problem } from "../../api/client";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import styles from "./Rules.module.css";
import { useMayWrite } from "./useMayWrite";
import { WhyCard } from "./WhyCard";
import { Workbench } from "./Workbench";

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
          <Suspense fallback={<Skeleton rows={8} />}>
            <Editor
              text={text.data}
              readOnly
              onChange={nothing}
              onProblems={nothing}
              onTry={nothing}
              onKeep={nothing}
            />
          </Suspense>
        </section>
        <WhyCard id={id} text={null} />
      </div>
    </Page>
  );
}

const nothing = (): void => undefined;
