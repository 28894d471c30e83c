import { useQueryClient } from "@tanstack/react-query";
import { Problem } from "../../api/client";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";

/** Does something to an agreement, says that it is done or why not, and reads them anew; true when it was done. */
export function useAgreementAct(): (act: Promise<unknown>, done: string) => Promise<boolean> {
  const client = useQueryClient();
  return async (act, done) => {
    try {
      await act;
      tell(done);
      return true;
    } catch (error) {
      const detail = error instanceof Problem ? [error.detail, error.hint].filter(Boolean).join(". ") : String(error);
      tell(t("act.failed", { detail }), null, true);
      return false;
    } finally {
      void client.invalidateQueries({ queryKey: ["agreements"] });
    }
  };
}
