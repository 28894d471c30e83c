import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addAnswer, addOn, blankBook, readBook, removeStep, setInHead, setInStep } from "./book";
import { layOut, neighbour } from "./layout";

const FOLDER = new URL("../../../../server/src/main/resources/playbooks/", import.meta.url);
const SHIPPED = readdirSync(FOLDER).map((file) => [file, readFileSync(new URL(file, FOLDER), "utf8")] as const);
const WORDS = { yes: "Yes", no: "No", branch: "Branch" };
const step = (text: string, id: string) => readBook(text)!.steps.find((one) => one.id === id)!;

describe("a playbook's text and its flow", () => {
  it("grow together", () => {
    let text = blankBook("Burst main", "Shut the valve", "Repaired");
    const asked = addOn(
      text,
      step(text, "first"),
      step(text, "first").exits[0]!,
      "ask",
      "Is water in a cellar?",
      WORDS,
    );
    text = asked.text;
    expect(asked.id).toBe("is-water-in-a-cellar");
    expect(step(text, asked.id).exits.map((exit) => [exit.label, exit.to])).toEqual([
      ["Yes", "over"],
      ["No", "over"],
    ]);
    const both = addOn(text, step(text, asked.id), step(text, asked.id).exits[0]!, "parallel", "Both", WORDS);
    text = addAnswer(both.text, step(both.text, asked.id), "Unknown");
    expect(step(text, asked.id).exits.map((exit) => exit.to)).toEqual(["both", "over", "both"]);
    expect(step(text, "branch-2").exits[0]?.to).toBe("over");
    text = removeStep(text, readBook(text)!, "first");
    expect(readBook(text)).toMatchObject({ id: "burst-main", start: asked.id });
  });

  it("keep comments and the other steps as they are written", () => {
    const text = blankBook("A", "B", "C").replace("steps:", "# by the night shift\nsteps:");
    const changed = setInHead(setInStep(text, "first", ["within"], "5min"), "types", ["fire", "flood"]);
    expect(changed).toContain("# by the night shift");
    expect(changed).toContain("types: [fire, flood]");
    expect(setInStep(changed, "first", ["within"], "")).not.toContain("5min");
    expect(readBook("a: [")).toBeNull();
  });

  it.each(SHIPPED)("%s is drawn with every step once, and no step above what leads to it", (_, text) => {
    const book = readBook(text)!;
    const layout = layOut(book);
    expect(layout.placed.map((one) => one.step.id).sort()).toEqual(book.steps.map((one) => one.id).sort());
    const layer = new Map(layout.placed.map((one) => [one.step.id, one.layer]));
    for (const edge of layout.edges.filter((one) => !one.back)) {
      expect(layer.get(edge.to)).toBeGreaterThan(layer.get(edge.from)!);
    }
    const spots = new Set(layout.placed.map((one) => `${one.x} ${one.y}`));
    expect(spots.size).toBe(book.steps.length);
    expect(layer.get(neighbour(layout, book.start, "down"))).toBe(layer.get(book.start)! + 1);
  });
});
