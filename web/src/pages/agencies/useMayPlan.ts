import { useSession } from "../../app/session";

/** True for who writes shifts and areas of the agency. */
export function useMayPlan(): boolean {
  const roles = useSession().data?.user.roles ?? [];
  return roles.some((role) => role === "supervisor" || role === "admin");
}
