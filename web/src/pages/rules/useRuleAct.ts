import { useQueryClient } from "@tanstack/react-query";
import { Problem } from "../../api/client";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";

/** Does something to a rule, says that it is done or why not, and reads anew what it changed; null when it was refused. */
export function useRuleAct(): <T>(act: Promise<T>, done: string) => Promise<T | null> {
  const client = useQueryClient();
  return async (act, done) => {
    try {
      const result = await act;
      tell(done);
      await client.invalidateQueries({ queryKey: ["rule-life"] });
      void client.invalidateQueries({ queryKey: ["rules"] });
      return result;
    } catch (error) {
      const detail = error instanceof Problem ? [error.detail, error.hint].filter(Boolean).join(". ") : String(error);
      tell(t("act.failed", { detail }), null, true);
      return null;
    }
  };
}
