import { Button } from "@mantine/core";
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { api } from "../../api/client";
import type { PlaybookLife, PlaybookSummary, TextProblem } from "../../api/types";
import { Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { go } from "../../view/location";
import { wordOf } from "../types/draft";
import { useMayPrepare } from "../types/useTypes";
import { type Book, readBook, setInHead } from "./book";
import { BookHead } from "./BookHead";
import { Flow } from "./Flow";
import styles from "./Playbooks.module.css";
import { StepForm } from "./StepForm";
import { TrialCard } from "./TrialCard";
import { VersionsCard } from "./VersionsCard";

const Editor = lazy(() => import("../rules/editor/Editor"));
const NONE: readonly TextProblem[] = [];

interface BookDeskProps {
  first: string;
  /** the version that is looked at; null for a new playbook */
  shown: PlaybookSummary | null;
  life: PlaybookLife;
}

/** A playbook as a flow, as a form for each step and as text; whichever is changed, the others follow. */
export function BookDesk({ first, shown, life }: BookDeskProps) {
  const [text, setText] = useState(first);
  const [problems, setProblems] = useState(NONE);
  const [keeping, setKeeping] = useState<"draft" | "activate" | null>(null);
  const book = useBook(text);
  const [chosen, setChosen] = useState(book.start);
  const mayWrite = useMayPrepare();
  const act = useAct("playbooks");
  const fresh = shown === null || text !== first;
  const [naming, setNaming] = useState("");
  const put = (changed: string, choose?: string, name = false): void => {
    setText(changed);
    if (choose !== undefined) setNaming(name ? choose : "");
    if (choose !== undefined) setChosen(choose);
  };
  const keep = async (reason: string): Promise<void> => {
    const kept = await act(api.draftPlaybook(text, newestOf(life), reason), t("playbooks.kept"));
    if (!kept) return;
    const { id, version } = kept.version;
    const active =
      keeping === "activate"
        ? await act(api.changePlaybook(id, version, "activate", reason), t("playbooks.activated"))
        : kept;
    setKeeping(null);
    go(`/playbooks/${id}`, active === null || keeping === "draft" ? { v: String(version) } : {});
  };
  const step = book.steps.find((one) => one.id === chosen) ?? null;
  return (
    <Page title={book.said || t("playbooks.blank.title")} note={book.id}>
      <div className={styles.desk}>
        <section className={styles.flowCard} aria-label={t("playbooks.flow")}>
          <p className={styles.small}>{book.broken ? t("playbooks.flow.broken") : t("playbooks.flow.keys")}</p>
          <Flow
            book={book}
            text={text}
            chosen={chosen}
            problems={problems}
            readOnly={!mayWrite}
            onChoose={(id) => {
              setNaming("");
              setChosen(id);
            }}
            onChange={put}
          />
        </section>
        <div className={styles.forms}>
          <BookHead
            book={book}
            readOnly={!mayWrite}
            onName={(title) => put(renamed(text, title, shown))}
            onTypes={(types) => put(setInHead(text, "types", types))}
          />
          <StepForm
            key={chosen}
            naming={naming === chosen}
            book={book}
            step={step}
            text={text}
            readOnly={!mayWrite}
            onChange={put}
          />
          {mayWrite && (
            <div className={styles.buttons}>
              <Button disabled={!fresh || problems.length > 0 || book.broken} onClick={() => setKeeping("activate")}>
                {t("playbooks.keep")}
              </Button>
              <Button variant="default" disabled={!fresh || book.broken} onClick={() => setKeeping("draft")}>
                {t("playbooks.draft")}
              </Button>
            </div>
          )}
          {shown && <TrialCard id={shown.id} dirty={fresh} active={shown.state === "active"} />}
          {shown && <VersionsCard shown={shown} life={life} />}
        </div>
        <section className={styles.textCard} aria-label={t("playbooks.yaml")}>
          <h2>{t("playbooks.yaml")}</h2>
          <div className={styles.editor} role="group" tabIndex={0} aria-label={t("playbooks.yaml")}>
            <Suspense fallback={<Skeleton rows={12} />}>
              <Editor
                text={text}
                label={t("playbooks.yaml")}
                readOnly={!mayWrite}
                wrap
                check={api.checkPlaybook}
                onChange={setText}
                onProblems={setProblems}
                onTry={() => undefined}
                onKeep={() => mayWrite && fresh && setKeeping("draft")}
              />
            </Suspense>
          </div>
          <Problems problems={problems} />
        </section>
      </div>
      {keeping !== null && (
        <ReasonDialog
          title={t(keeping === "draft" ? "playbooks.draft" : "playbooks.keep")}
          consequence={t(`playbooks.${keeping === "draft" ? "draft" : "keep"}.consequence`)}
          verb={t(keeping === "draft" ? "playbooks.draft" : "playbooks.keep")}
          onDo={keep}
          onClose={() => setKeeping(null)}
        />
      )}
    </Page>
  );
}

/** The book of the text; while the text can't be read, the one before. */
function useBook(text: string): Book & { broken: boolean } {
  const settled = useDeferredValue(text);
  const last = useRef<Book>({ id: "", title: "", said: "", types: [], start: "", steps: [] });
  return useMemo(() => {
    const read = readBook(settled);
    if (read) last.current = read;
    return { ...last.current, broken: read === null };
  }, [settled]);
}

/** A new playbook's id follows its name; one that others know keeps it. */
function renamed(text: string, title: string, shown: PlaybookSummary | null): string {
  const named = setInHead(text, "title", title);
  return shown === null && wordOf(title) !== "" ? setInHead(named, "id", wordOf(title)) : named;
}

const newestOf = (life: PlaybookLife): number => Math.max(0, ...life.versions.map((one) => one.version));

function Problems({ problems }: { problems: readonly TextProblem[] }) {
  return (
    <ul className={styles.problems} aria-live="polite" aria-label={t("playbooks.problems")}>
      {problems.length === 0 && <li className={styles.small}>{t("playbooks.problems.none")}</li>}
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.message}`}>
          <b>{t("playbooks.problem.at", { line: problem.line })}</b> {problem.message}
        </li>
      ))}
    </ul>
  );
}
