import { expect, it } from "vitest";
import { asOf } from "./asOf";

const MINUTE = Date.parse("2026-05-30T19:10:00Z");

it("tells of the last minute, and never of a moment before what is on the sheet", () => {
  expect(asOf({ changedAt: "2026-05-30T19:09:12Z" }, MINUTE)).toBe(MINUTE);
  expect(asOf({ changedAt: "2026-05-30T19:10:31Z" }, MINUTE)).toBe(Date.parse("2026-05-30T19:10:31Z"));
});
