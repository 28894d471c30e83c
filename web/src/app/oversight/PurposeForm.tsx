import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { lastStated, statePurpose } from "../../api/purpose";
import { t } from "../../i18n";
import { titleOf } from "./purposes";
import styles from "./Oversight.module.css";

interface PurposeFormProps {
  /** kind and id, such as source/air-3 */
  record: string;
  /** query keys that are read anew then */
  reads: string[];
  onStated?: () => void;
}

const INCIDENT = "incident";
const LEAST = 3;

/** Stands where content about people would be until the reader says what for. */
export function PurposeForm({ record, reads, onStated }: PurposeFormProps) {
  const client = useQueryClient();
  const purposes = useQuery({ queryKey: ["purposes"], queryFn: api.purposes, staleTime: 60_000 });
  const [word, setWord] = useState(lastStated()?.word ?? "");
  const [reason, setReason] = useState(lastStated()?.reason ?? "");
  const chosen = word || purposes.data?.[0]?.word || INCIDENT;
  const sayable = reason.trim().length >= (chosen === INCIDENT ? 1 : LEAST);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    if (!sayable) return;
    statePurpose(record, { word: chosen, reason: reason.trim() });
    for (const key of reads) void client.invalidateQueries({ queryKey: [key] });
    onStated?.();
  };
  return (
    <form className={styles.purpose} onSubmit={show}>
      <p>{t("purpose.ask")}</p>
      <label>
        {t("purpose.label")}
        <select value={chosen} onChange={(event) => setWord(event.target.value)}>
          <option value={INCIDENT}>{t("purpose.incident")}</option>
          {(purposes.data ?? []).map((purpose) => (
            <option key={purpose.word} value={purpose.word}>
              {titleOf(purpose)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {chosen === INCIDENT ? t("purpose.reference") : t("purpose.reason")}
        <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" size="xs" disabled={!sayable}>
        {t("purpose.show")}
      </Button>
    </form>
  );
}
