import { expect, it } from "vitest";
import type { Notification } from "../../api/types";
import type { Item } from "../../api/items";
import { barsOf, isAnswered, itemOf, toldWords, wordsOf } from "./bars";

const told = (id: string, link: string, severity: Notification["severity"] = "critical") =>
  ({ id, link, severity }) as Notification;
const asTold = (text: string): string => text;

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

it("says of an item that waits what is known now, and calls for it until somebody has taken it", () => {
  const escalation = { ...told("c", "/?sel=item:1"), kind: "escalation", title: "told", text: "told" } as Notification;
  const item = {
    state: "new",
    number: 19,
    title: "Chlorine",
    place: "Market hall",
    waitingSince: "2026-05-30T19:00:00Z",
  } as Item;
  const now = Date.parse("2026-05-30T19:02:05Z");
  expect(itemOf(escalation)).toBe("1");
  expect(wordsOf(escalation, item, now, asTold)).toEqual({
    title: "Item 19 waits: Chlorine",
    text: "Market hall – Nobody has acknowledged it for 2 min.",
  });
  expect(isAnswered(item)).toBe(false);
  expect(isAnswered({ ...item, state: "acknowledged" })).toBe(true);
  expect(isAnswered(undefined)).toBe(false);
  expect(wordsOf(escalation, undefined, now, asTold).text).toBe("told");
});

it("says in the reader's language that the glass is broken, by whom as it was told", () => {
  const glass = { kind: "break-glass", title: "Il vetro", text: "Somebody of police sees records of fire" };
  expect(wordsOf(glass as Notification, undefined, 0, asTold)).toEqual({
    title: "The glass is broken",
    text: glass.text,
  });
});

it("says what a playbook's step tells as the reader's language has it, and nothing else so", () => {
  const words = (text: string): string => (text === "Clear the street" ? "Rydd gaten" : text);
  const step = { kind: "playbook", title: "Clear the street", text: "At once" } as Notification;
  expect(toldWords(step, words)).toEqual({ title: "Rydd gaten", text: "At once" });
  expect(toldWords({ ...step, kind: "alert" }, words).title).toBe("Clear the street");
});
