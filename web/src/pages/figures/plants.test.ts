import { describe, expect, it } from "vitest";
import type { PlantRelation } from "../../api/blindness";
import { urgentFirst } from "./plants";

const relation = (text: string, state: PlantRelation["state"]): PlantRelation => ({
  text,
  state,
  learned: false,
  support: 0,
  since: "2026-05-30T18:00:00Z",
  brokenSince: null,
  comparisons: [],
});

describe("relations of a plant", () => {
  it("broken ones come first, those watched no longer last, the rest stays in its order", () => {
    const rows = [
      relation("a", "retired"),
      relation("b", "holds"),
      relation("c", "holds"),
      relation("d", "unknown"),
      relation("e", "broken"),
    ];

    expect(urgentFirst(rows).map((row) => row.text)).toEqual(["e", "d", "b", "c", "a"]);
  });
});
