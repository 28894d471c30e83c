import { expect, it } from "vitest";
import type { Notification } from "../../api/types";
import { barsOf } from "./bars";

const told = (id: string, link: string, severity: Notification["severity"] = "critical") =>
  ({ id, link, severity }) as Notification;

it("has one bar for what is handed on again, with its newest word, and none for what is less urgent", () => {
  const bars = barsOf([
    told("c", "/?sel=item:1"),
    told("b", "/?sel=item:2"),
    told("a", "/?sel=item:1"),
    told("z", "/?sel=item:3", "high"),
    told("y", ""),
  ]);
  expect(bars.map(({ newest, ids }) => `${newest.id}: ${ids.join(" ")}`)).toEqual(["c: c a", "b: b", "y: y"]);
});
