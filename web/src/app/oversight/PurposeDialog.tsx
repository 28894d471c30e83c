import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import { incidentPurpose, type Stated } from "../../api/purpose";
import { t } from "../../i18n";
import { ReasonDialog } from "../ReasonDialog";
import { titleOf } from "./purposes";

interface PurposeDialogProps {
  title: string;
  /** what follows from it */
  consequence: string;
  /** number of the incident that it belongs to; null for none */
  incident: string | null;
  onDo: (reason: string, purpose: Stated) => Promise<void>;
  onClose: () => void;
}

/** Asks what for and why, before what is about people is unmasked or taken out. */
export function PurposeDialog({ incident, onDo, ...dialog }: PurposeDialogProps) {
  const purposes = useQuery({ queryKey: ["purposes"], queryFn: api.purposes, staleTime: 60_000 });
  const [word, setWord] = useState("");
  const listed = purposes.data ?? [];
  const chosen = word || (incident ?? listed[0]?.word ?? "");
  const stated = (reason: string): Stated =>
    chosen === incident ? incidentPurpose(incident) : { word: chosen, reason };
  return (
    <ReasonDialog {...dialog} verb={dialog.title} onDo={(reason) => onDo(reason, stated(reason))}>
      <label>
        {t("purpose.label")}
        <select value={chosen} onChange={(event) => setWord(event.target.value)}>
          {incident !== null && <option value={incident}>{t("purpose.this-incident", { number: incident })}</option>}
          {listed.map((purpose) => (
            <option key={purpose.word} value={purpose.word}>
              {titleOf(purpose)}
            </option>
          ))}
        </select>
      </label>
    </ReasonDialog>
  );
}
