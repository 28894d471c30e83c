import { expect, it } from "vitest";
import type { Item, LoadReading } from "../../api/items";
import { deskRows } from "./desks";

const item = (desk: string, state: Item["state"], escalation = 0) => ({ desk, state, escalation }) as Item;
const reading = (desk: string, items: number) =>
  ({ desk, items, state: "manageable", advice: [] }) as unknown as LoadReading;

it("counts at each desk what waits and what was handed on", () => {
  const items = [
    item("desk 10", "new", 2),
    item("desk 2", "new"),
    item("desk 2", "acknowledged", 1),
    item("desk 2", "new", 1),
  ];
  const rows = deskRows([reading("", 3), reading("desk 2", 2), reading("desk 1", 0)], items);
  expect(rows.map(({ desk, waiting, handedOn }) => [desk, waiting, handedOn])).toEqual([
    ["desk 1", 0, 0],
    ["desk 2", 2, 1],
    ["desk 10", 1, 1],
  ]);
  expect(rows.map(({ load }) => load?.items ?? null)).toEqual([0, 2, null]);
});
