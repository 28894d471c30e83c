import type { AlertSummary, CloseReason, Marking, Note } from "../../api/types";

export const REASONS: readonly CloseReason[] = ["real", "false", "expected", "duplicate", "test"];
export const MARKINGS: readonly Marking[] = ["agency", "partners", "group"];

/** What is done with the words of a note; a reason closes. */
export type Deed = "comment" | "acknowledge" | CloseReason;

/** A note as it is being written. */
export interface Draft {
  text: string;
  marking: Marking;
  /** name of the need-to-know group that a note for a group is for */
  group: string;
  deed: Deed;
}

/** What can be done with an alert along with a note. */
export function deedsOn(state: AlertSummary["state"]): readonly Deed[] {
  if (state === "closed") return ["comment"];
  return state === "new" ? ["comment", "acknowledge", ...REASONS] : ["comment", ...REASONS];
}

/** True when it says something to somebody. */
export const sayable = ({ text, marking, group }: Draft): boolean =>
  text.trim() !== "" && (marking !== "group" || group !== "");

/** As it is sent. */
export function noteOf({ text, marking, group }: Draft): Note {
  const note = { note: text.trim(), marking };
  return marking === "group" ? { ...note, group } : note;
}
