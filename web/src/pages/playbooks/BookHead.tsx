import { currentLanguage, t } from "../../i18n";
import { nameIn } from "../types/draft";
import { useTypes } from "../types/useTypes";
import type { Book } from "./book";
import styles from "./Playbooks.module.css";

interface BookHeadProps {
  book: Book;
  readOnly: boolean;
  onName: (name: string) => void;
  onTypes: (types: string[]) => void;
}

/** What a playbook is called and what it is for. */
export function BookHead({ book, readOnly, onName, onTypes }: BookHeadProps) {
  const types = useTypes().data ?? [];
  const toggle = (id: string): void =>
    onTypes(book.types.includes(id) ? book.types.filter((one) => one !== id) : [...book.types, id]);
  return (
    <fieldset className={styles.card} disabled={readOnly}>
      <label>
        {t("playbooks.name")}
        <input maxLength={120} value={book.title} onChange={(event) => onName(event.target.value)} />
      </label>
      <details>
        <summary>
          {t("playbooks.types")}: {book.types.join(", ") || "–"}
        </summary>
        <div className={styles.checks}>
          {types.map(({ type }) => (
            <label key={type.id}>
              <input type="checkbox" checked={book.types.includes(type.id)} onChange={() => toggle(type.id)} />
              {nameIn(type.name, currentLanguage())}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
