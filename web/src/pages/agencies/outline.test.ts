import { describe, expect, it } from "vitest";
import { cornersOf, linesOf, moved, type Corner, withCorner, wrongLine } from "./outline";

const SQUARE: Corner[] = [
  [7.42, 43.73],
  [7.43, 43.73],
  [7.43, 43.74],
  [7.42, 43.74],
];

describe("the outline of an area", () => {
  it("reads as it is written", () => {
    expect(cornersOf(linesOf(SQUARE))).toEqual(SQUARE);
    expect(linesOf([[7.4212345678, 43.7]])).toBe("7.421235, 43.7");
  });

  it("takes corners as people type them", () => {
    expect(cornersOf(" 7.42 43.73\n\n7,43;43,73\n7.43\t43.74 ")).toEqual([
      [7.42, 43.73],
      [7.43, 43.73],
      [7.43, 43.74],
    ]);
  });

  it("names the first line that is no corner", () => {
    expect(wrongLine("7.42, 43.73\nPort Hercule")).toBe(2);
    expect(wrongLine("7.42, 93.73")).toBe(1);
    expect(wrongLine("7.42, 43.73\n")).toBe(null);
  });

  it("grows where a corner is nearest to a side", () => {
    const west = withCorner(SQUARE, [7.419, 43.735]);
    expect(west[4]).toEqual([7.419, 43.735]);
    const south = withCorner(SQUARE, [7.425, 43.729]);
    expect(south[1]).toEqual([7.425, 43.729]);
    expect(withCorner([], [7.42, 43.73])).toEqual([[7.42, 43.73]]);
  });

  it("keeps the other corners when one moves", () => {
    expect(moved(SQUARE, 2, [7.44, 43.75])).toEqual([SQUARE[0], SQUARE[1], [7.44, 43.75], SQUARE[3]]);
  });
});
