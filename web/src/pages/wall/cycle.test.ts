import { describe, expect, it } from "vitest";
import { pageAt } from "./cycle";

describe("the wall's turns", () => {
  it("go round", () => {
    expect([0, 1, 2].map((turn) => pageAt(9, 6, turn).from)).toEqual([0, 6, 0]);
    expect(pageAt(9, 6, 1)).toEqual({ from: 6, to: 9, number: 2, pages: 2 });
  });
  it("stay on the first when there is nothing", () =>
    expect(pageAt(0, 6, 5)).toEqual({ from: 0, to: 0, number: 1, pages: 1 }));
});
