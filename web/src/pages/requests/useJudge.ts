import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Finding, Refusal, Verdict } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";

/** Judges records and shows it at once, without reading all of them anew. */
export function useJudge(id: string) {
  const client = useQueryClient();
  const act = useAct();
  return async (numbers: number[], verdict: Verdict, refusal: Refusal | null): Promise<void> => {
    const judged = api.judgeFindings(id, numbers, verdict, refusal).then(() => true);
    if (!(await act(judged, t(`requests.verdict.${verdict}`)))) return;
    client.setQueryData<Finding[]>(["findings", id], (rows) =>
      rows?.map((row) => (numbers.includes(row.number) ? { ...row, verdict, refusal } : row)),
    );
  };
}
