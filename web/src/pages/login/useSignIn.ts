import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, Problem } from "../../api/client";
import { refusalOf } from "../../app/problems";
import { t } from "../../i18n";
import { askForPasskey } from "../../lib/passkey";

/** One attempt to sign in at a time, and why the last one failed. */
export function useSignIn(first: string | null) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<string | null>(first);
  const [busy, setBusy] = useState(false);
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    try {
      const result = await work();
      setFailure(null);
      return result;
    } catch (error) {
      setFailure(reasonOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const enter = async (work: () => Promise<unknown>): Promise<void> => {
    if ((await attempt(work)) !== null) await client.invalidateQueries();
  };
  const withPasskey = (): Promise<void> =>
    enter(async () => {
      const credential = await askForPasskey(await api.passkeyRequest());
      if (credential === null) throw new NoPasskey();
      return api.signInWithPasskey(credential);
    });
  return { failure, busy, attempt, enter, withPasskey };
}

/** The person gave no passkey, or the browser had none. */
class NoPasskey extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof NoPasskey) return t("login.passkey.failed");
  return error instanceof Problem ? refusalOf(error) : t("app.unreachable");
}
