import { expect, it } from "vitest";
import type { PlaybookRun, RunStep } from "../../api/types";
import { current, leftOut, past } from "./run";

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
