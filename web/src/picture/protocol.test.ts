import { describe, expect, it } from "vitest";
import { type Link, retryDelayMillis, started, step } from "./protocol";

const live: Link = { phase: "live", epoch: "e1", number: 7 };
const frame = (epoch: string, from: number, number: number) => ({ type: "frame" as const, epoch, from, number });

describe("the numbered picture", () => {
  it("is live from its snapshot on", () => {
    expect(step(started, { type: "snapshot", epoch: "e1", number: 7 })).toEqual({ link: live, verdict: "none" });
  });
  it("takes a frame that continues it", () => {
    expect(step(live, frame("e1", 7, 9))).toEqual({ link: { ...live, number: 9 }, verdict: "apply" });
  });
  it("takes a heartbeat, which continues it by nothing", () => {
    expect(step(live, frame("e1", 7, 7))).toEqual({ link: live, verdict: "apply" });
  });
  it("skips a frame that it already holds", () => {
    expect(step(live, frame("e1", 5, 7))).toEqual({ link: live, verdict: "skip" });
  });
  it("fetches again after a gap", () => {
    expect(step(live, frame("e1", 8, 9))).toEqual({ link: { phase: "resync", why: "gap" }, verdict: "fetch" });
  });
  it("fetches again when the epoch is another", () => {
    expect(step(live, frame("e2", 7, 8))).toEqual({ link: { phase: "resync", why: "epoch" }, verdict: "fetch" });
  });
  it("fetches again when the server says so", () => {
    expect(step(live, { type: "reset" })).toEqual({ link: { phase: "resync", why: "reset" }, verdict: "fetch" });
  });
  it("drops frames until the snapshot is there", () => {
    const resync: Link = { phase: "resync", why: "gap" };
    expect(step(resync, frame("e1", 9, 10))).toEqual({ link: resync, verdict: "skip" });
  });
  it("counts the tries while the server is gone", () => {
    const once = step(live, { type: "dropped" }).link;
    expect(step(once, { type: "dropped" })).toEqual({ link: { phase: "lost", tries: 2 }, verdict: "retry" });
  });
  it("waits longer each time, ten seconds at most", () => {
    expect([1, 2, 3, 9].map(retryDelayMillis)).toEqual([500, 1000, 2000, 10_000]);
  });
});
