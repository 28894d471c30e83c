import { describe, expect, it } from "vitest";
import { countLevels, LEVELS, levelOf, squaresOf } from "./density";

describe("densities", () => {
  it("are levels of service, and above them the two dangers", () => {
    const named = (density: number): string | undefined => LEVELS[levelOf(density)]?.level;
    expect([0.3, 0.31, 1, 2.2, 4.1, 6.1].map(named)).toEqual(["a", "b", "d", "f", "pushed", "fall"]);
  });

  it("are people by square, also left of and below the origin", () => {
    const squares = squaresOf(new Float32Array([0.1, 0.1, 1.9, 1.9, -0.1, 0.5]), 2);
    expect(squares).toEqual([
      { x: 0, y: 0, density: 0.5 },
      { x: -2, y: 0, density: 0.25 },
    ]);
    expect(countLevels(squares, 2)).toEqual([1, 0, 2, 0, 0, 0, 0, 0]);
  });
});
