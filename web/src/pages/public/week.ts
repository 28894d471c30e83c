import type { PublicCheckpoint, PublicWeek } from "../../api/types";
import { sha256 } from "../audit/merkle";
import { checkProof, isProven } from "../audit/proof";

/** What a week's report says; it is read from the very text that was hashed. */
export interface WeekReport {
  week: string;
  from: string;
  reads: { agency: string; deed: string; purpose: string; count: string }[];
  breakGlass: string;
  breakGlassReviews: string;
  requestsAnswered: string;
  requestsInTime: string;
}

export type Verdict = "holds" | "partly" | "fails" | "waits";

export const reportOf = (week: PublicWeek): WeekReport => JSON.parse(week.report) as WeekReport;

/** Checks here that the report is the one whose hash stands in the entry, and that the entry is in the signed log. */
export async function checkWeek(week: PublicWeek, checkpoint: PublicCheckpoint): Promise<Verdict> {
  if (week.proof === null) return "waits";
  const { number, text, path } = week.proof;
  const hash = hex(await sha256(new TextEncoder().encode(week.report)));
  if (!isOfWeek(text, week.week, hash)) return "fails";
  const checked = await checkProof({ number, text }, { path, checkpoint });
  if (!isProven(checked)) return "fails";
  return checked.signature === "unable" ? "partly" : "holds";
}

function isOfWeek(text: string, week: string, hash: string): boolean {
  try {
    const entry = JSON.parse(text) as { kind: string; id: string; content: string[] };
    return entry.kind === "published-week" && entry.id === week && entry.content.includes(`sha256:${hash}`);
  } catch {
    return false;
  }
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
