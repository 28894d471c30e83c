import { expect, it } from "vitest";
import type { AlertSummary } from "../../api/types";
import { alertsByGlass } from "./byGlass";
import type { Row, Rows } from "./rows";

const alert = (id: string, agency: string, state: AlertSummary["state"] = "new") =>
  ({ id, agency, state, detectedAt: `2026-05-30T19:00:0${id}Z` }) as AlertSummary;
const ALERTS = [alert("1", "fire"), alert("2", "fire"), alert("3", "fire", "closed"), alert("4", "water")];
const ROWS: Rows = new Map([["item", { alerts: ["1"] } as unknown as Row]]);

it("are those of the agency behind the glass that are open and in no item", () => {
  expect(alertsByGlass(ALERTS, new Set(["fire"]), ROWS).map(({ id }) => id)).toEqual(["2"]);
  expect(alertsByGlass(ALERTS, new Set(["fire", "water"]), new Map()).map(({ id }) => id)).toEqual(["4", "2", "1"]);
});

it("are none without a broken glass", () => {
  expect(alertsByGlass(ALERTS, new Set(), ROWS)).toEqual([]);
});
