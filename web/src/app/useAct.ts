import { useQueryClient } from "@tanstack/react-query";
import { isWaiting } from "../api/again";
import { t } from "../i18n";
import { readAnew } from "./anew";
import { refusalOf } from "./problems";
import { tell } from "./toasts";

/** Says that an act is done, or why not, and reads anew what it changed; null when it was refused. */
export function useAct(...changed: string[]): <T>(act: Promise<T>, done: string) => Promise<T | null> {
  const client = useQueryClient();
  return async (act, done) => {
    try {
      const result = await act;
      tell(done);
      await Promise.all(changed.map((key) => readAnew(client, { queryKey: [key] })));
      return result;
    } catch (error) {
      if (isWaiting(error)) {
        await client.invalidateQueries({ queryKey: ["oversight"] });
        tell(t("oversight.asked"));
        return null;
      }
      tell(t("act.failed", { detail: refusalOf(error) }), null, true);
      return null;
    }
  };
}
