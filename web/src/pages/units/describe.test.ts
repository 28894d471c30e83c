import { describe, expect, it } from "vitest";
import { idOf, skillsOf } from "./describe";

describe("a unit that is registered", () => {
  it("has its skills from words between commas or blanks, each once", () => {
    expect(skillsOf(" Ladder, hazmat  ladder;first-aid ")).toEqual(["ladder", "hazmat", "first-aid"]);
    expect(skillsOf("  ")).toEqual([]);
  });

  it("is named after its agency and call sign, without accents", () => {
    expect(idOf("fire", "Échelle 1")).toBe("fire-echelle-1");
    expect(idOf("fire", "Ω")).toBe("");
    expect(idOf("fire", "x".repeat(80))).toHaveLength(64);
  });
});
