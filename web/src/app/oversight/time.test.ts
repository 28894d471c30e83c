import { expect, it } from "vitest";
import { minutesLeft } from "./time";

const UNTIL = "2026-11-22T12:00:00Z";

it("counts the minute that has begun, and nothing below none", () => {
  expect(minutesLeft(UNTIL, Date.parse("2026-11-22T11:00:00Z"))).toBe(60);
  expect(minutesLeft(UNTIL, Date.parse("2026-11-22T11:00:01Z"))).toBe(60);
  expect(minutesLeft(UNTIL, Date.parse("2026-11-22T11:59:59Z"))).toBe(1);
  expect(minutesLeft(UNTIL, Date.parse("2026-11-22T12:00:00Z"))).toBe(0);
  expect(minutesLeft(UNTIL, Date.parse("2026-11-22T13:00:00Z"))).toBe(0);
});
