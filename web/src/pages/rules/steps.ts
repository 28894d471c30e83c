import type { RuleChange, RuleStep, RuleVersion } from "../../api/types";

/** What can be done with a version by that person, what is meant most first. */
export function stepsFor(version: RuleVersion, changes: readonly RuleChange[], person: string): RuleStep[] {
  const own = version.createdBy === person;
  const live: RuleStep[] = own ? (version.askedBy === null ? ["ask"] : []) : ["approve"];
  switch (version.state) {
    case "draft":
      return ["shadow", ...live, "retire"];
    case "shadow":
      return [...live, "retire"];
    case "live":
      return ["shadow", "retire"];
    case "retired":
      return wasLive(version, changes) ? ["return", "shadow"] : ["shadow"];
  }
}

/** A version that alerted once may do so again without being approved anew. */
export const wasLive = (version: RuleVersion, changes: readonly RuleChange[]): boolean =>
  changes.some((change) => change.version === version.version && change.deed === "live");

/** The version that a page shows first: what waits, then what runs, then the newest. */
export function firstShown(versions: readonly RuleVersion[]): RuleVersion | undefined {
  const order = ["live", "shadow", "draft"] as const;
  return (
    versions.find((one) => one.askedBy !== null) ??
    order.map((state) => versions.find((one) => one.state === state)).find((one) => one !== undefined) ??
    versions[0]
  );
}
