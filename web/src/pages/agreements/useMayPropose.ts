import { useSession } from "../../app/session";

const PROPOSERS: readonly string[] = ["controller", "supervisor", "privacy", "admin"];

/** True for who may write an agreement down. */
export function useMayPropose(): boolean {
  return (useSession().data?.user.roles ?? []).some((role) => PROPOSERS.includes(role));
}
