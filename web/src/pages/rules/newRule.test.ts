import { describe, expect, it } from "vitest";
import { blankRule, withFreshId } from "./newRule";

describe("a new rule", () => {
  it("has an id of its own each time", () => {
    expect(blankRule("Maud")).not.toEqual(blankRule("Maud"));
    expect(blankRule('Maud "M" Duval')).toContain('author: "Maud \\"M\\" Duval"');
  });

  it("is a copy under another id", () => {
    const copy = withFreshId("title: A\nid: known\nlevel: high\n");
    expect(copy).toMatch(/^title: A\nid: [0-9a-f-]{36}\nlevel: high\n$/);
    expect(withFreshId("title: A\nlevel: high\n")).toMatch(/^title: A\nid: [0-9a-f-]{36}\nlevel: high\n$/);
  });
});
