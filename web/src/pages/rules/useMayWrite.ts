import { useSession } from "../../app/session";

const WRITERS = ["supervisor", "admin"];

/** Whether who is signed in may write rules. */
export function useMayWrite(): boolean {
  const roles: readonly string[] = useSession().data?.user.roles ?? [];
  return roles.some((role) => WRITERS.includes(role));
}
