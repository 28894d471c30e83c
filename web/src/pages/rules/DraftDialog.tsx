import { useState } from "react";
import { api } from "../../api/client";
import type { RuleVersion } from "../../api/types";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { ReasonDialog } from "../../app/ReasonDialog";

const MOST = 100_000;

interface DraftDialogProps {
  text: string;
  examples: string;
  /** whose rule it is; undefined while that is to be chosen */
  agency: string | undefined;
  budget: number;
  onKept: (version: RuleVersion) => void;
  onClose: () => void;
}

/** Keeps the text as the next version, with its budget and the reason. */
export function DraftDialog({ text, examples, agency, budget, onKept, onClose }: DraftDialogProps) {
  const user = useSession().data?.user;
  const roles: readonly string[] = user?.roles ?? [];
  const [limit, setLimit] = useState(budget);
  const [whose, setWhose] = useState(agency ?? user?.agency ?? "");
  const act = useAct("rule-life", "rules");
  const keep = async (reason: string): Promise<void> => {
    const draft = { text, examples, reason, agency: whose, budget: Math.min(MOST, Math.max(1, limit)) };
    const kept = await act(api.draftRule(draft), t("rules.done.draft"));
    if (!kept) return;
    onClose();
    onKept(kept);
  };
  return (
    <ReasonDialog
      title={t("rules.keep")}
      consequence={t("rules.consequence.draft")}
      verb={t("rules.keep")}
      onDo={keep}
      onClose={onClose}
    >
      {agency === undefined && roles.includes("admin") && (
        <label>
          {t("rules.sees")}
          <select value={whose} onChange={(event) => setWhose(event.target.value)}>
            <option value={user?.agency ?? ""}>{t("rules.sees.agency", { name: user?.agency ?? "" })}</option>
            <option value="">{t("rules.sees.city")}</option>
          </select>
        </label>
      )}
      <label>
        {t("rules.budget.ask")}
        <input
          type="number"
          min={1}
          max={MOST}
          value={limit}
          onChange={(event) => setLimit(Number(event.target.value))}
        />
      </label>
    </ReasonDialog>
  );
}
