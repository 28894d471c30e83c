import { expect, it } from "vitest";
import type { PlaybookRun, RunStep } from "../../api/types";
import { current, leftOut, newestRuns, past } from "./run";

const step = (sequence: number, state: RunStep["state"], kind: RunStep["kind"] = "do") =>
  ({ sequence, state, kind }) as RunStep;

it("puts what somebody has to do before what the platform is at", () => {
  const steps = [
    step(1, "done"),
    step(2, "waiting", "parallel"),
    step(3, "working", "what-if"),
    step(4, "waiting", "wait"),
    step(5, "open"),
    step(6, "skipped"),
    step(7, "failed", "webhook"),
  ];
  const run = { steps } as PlaybookRun;
  expect(current(run).map((one) => one.sequence)).toEqual([5, 7, 4, 3]);
  expect(leftOut(run).map((one) => one.sequence)).toEqual([6]);
  expect(past(run).map((one) => one.sequence)).toEqual([1]);
});

it("shows of what was read and what the picture has the newer, and what is only in one of them", () => {
  const run = (id: string, change: number, hour: number) =>
    ({ id, change, started: { at: `2026-03-01T0${hour}:00:00Z` } }) as PlaybookRun;
  const read = [run("ended", 9, 1), run("moved", 2, 2), run("read", 5, 3)];
  const seen = [run("moved", 3, 2), run("read", 4, 3), run("begun", 0, 4)];
  expect(newestRuns(read, seen).map(({ id, change }) => `${id} ${change}`)).toEqual([
    "begun 0",
    "read 5",
    "moved 3",
    "ended 9",
  ]);
});
