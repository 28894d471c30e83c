import type { PlaybookRun, RunStep } from "../../api/types";

/** A run that goes on, as it stands on the picture. */
export interface SeenRun {
  id: string;
  /** counts its changes */
  version: number;
  run: PlaybookRun;
}

/** Those that were read, each as the picture has it when that is newer, and those that have begun since; newest first. */
export function newestRuns(read: readonly PlaybookRun[], seen: readonly PlaybookRun[]): PlaybookRun[] {
  const newest = new Map(read.map((run) => [run.id, run]));
  for (const run of seen) if (run.change > (newest.get(run.id)?.change ?? -1)) newest.set(run.id, run);
  return [...newest.values()].sort((one, other) => Date.parse(other.started.at) - Date.parse(one.started.at));
}

/** What goes on, as people see it: parallel steps are only where their branches are. */
export function current(run: PlaybookRun): RunStep[] {
  const open = run.steps.filter((step) => !isOver(step) && step.kind !== "parallel");
  return open.sort((one, other) => rank(one) - rank(other) || one.sequence - other.sequence);
}

export const isOver = (step: RunStep): boolean => step.state === "done" || step.state === "skipped";

/** What somebody has to do comes before what the platform is at. */
const RANKS: Record<RunStep["state"], number> = { failed: 0, open: 0, waiting: 1, working: 2, done: 3, skipped: 3 };
const rank = (step: RunStep): number => RANKS[step.state];

/** What was left out, the newest first. */
export const leftOut = (run: PlaybookRun): RunStep[] => run.steps.filter((step) => step.state === "skipped").reverse();

/** What was done, the newest first; where branches meet is no deed. */
export const past = (run: PlaybookRun): RunStep[] =>
  run.steps.filter((step) => step.state === "done" && step.kind !== "parallel" && step.kind !== "end").reverse();
