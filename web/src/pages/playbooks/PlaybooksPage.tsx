import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { PlaybookLife } from "../../api/types";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t, word } from "../../i18n";
import { bookTitle } from "../../panels/playbook/spoken";
import { useParam } from "../../view/view";
import { useMayPrepare } from "../types/useTypes";
import { blankBook } from "./book";
import { BookDesk } from "./BookDesk";
import styles from "./Playbooks.module.css";

/** The playbooks of the reader's agency, one of them, or a new one. */
export default function PlaybooksPage({ id }: { id: string }) {
  if (id === "new") return <NewBook />;
  return id === "" ? <BookList /> : <OneBook key={id} id={id} />;
}

function BookList() {
  const query = useQuery({ queryKey: ["playbooks"], queryFn: api.playbooks });
  const mayPrepare = useMayPrepare();
  const acts = mayPrepare ? <Link to="/playbooks/new">{t("playbooks.new")}</Link> : undefined;
  return (
    <Page title={t("playbooks.title")} note={t("playbooks.lead")} acts={acts}>
      {query.isPending && <Skeleton rows={8} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <ul className={styles.list} aria-label={t("playbooks.title")}>
          {query.data.map((book) => (
            <li key={book.id}>
              <Link to={`/playbooks/${book.id}`} className={styles.name}>
                {bookTitle(book)}
              </Link>
              <p className={styles.small}>
                {t("playbooks.steps", { count: book.steps })} · {word("playbooks.state", book.state)} ·{" "}
                {book.version === 0 ? t("playbooks.shipped") : t("playbooks.version", { version: book.version })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

const NOBODY: PlaybookLife = { versions: [], changes: [] };

function NewBook() {
  const [blank] = useState(() =>
    blankBook(t("playbooks.blank.title"), t("playbooks.blank.first"), t("playbooks.blank.over")),
  );
  return <BookDesk first={blank} shown={null} life={NOBODY} />;
}

function OneBook({ id }: { id: string }) {
  const wanted = Number(useParam("v") || "-1");
  const life = useQuery({ queryKey: ["playbooks", id], queryFn: () => api.playbook(id) });
  const versions = life.data?.versions ?? [];
  const shown =
    versions.find((one) => one.version === wanted) ?? versions.find((one) => one.state === "active") ?? versions[0];
  const text = useQuery({
    queryKey: ["playbooks", id, shown?.version],
    queryFn: () => api.playbookText(id, shown?.version ?? 0),
    enabled: shown !== undefined,
  });
  const failed = life.error ?? text.error;
  if (failed) return <Failure error={failed} retry={() => void life.refetch()} />;
  if (!life.data || !text.data || !shown) return <Skeleton rows={12} />;
  return <BookDesk key={shown.version} first={text.data.text} shown={shown} life={life.data} />;
}
