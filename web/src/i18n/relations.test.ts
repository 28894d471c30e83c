import { afterEach, describe, expect, it } from "vitest";
import { loadLanguage } from "./index";
import { comparisonWords, relationWords } from "./relations";

const MEMBERS = [
  { id: "pump-1.running", name: "Pump 1 running", unit: "" },
  { id: "pump-1.running_hours", name: "Pump 1 hours", unit: "h" },
  { id: "tank.level", name: "Tank level", unit: "m" },
];

describe("relations of plants in words", () => {
  afterEach(() => loadLanguage(["en"]));

  it("an implication is a sentence with names, units and signs", () => {
    expect(relationWords("pump-1.running == 1 implies tank.level >= 2.5 within 30 s", MEMBERS)).toBe(
      "when Pump 1 running = 1, then Tank level (m) ≥ 2.5, within 30 s",
    );
  });

  it("each language has words of its own", async () => {
    await loadLanguage(["it"]);
    expect(relationWords("pump-1.running == 1 implies tank.level > 2.5 and tank.level <= 4", MEMBERS)).toBe(
      "se Pump 1 running = 1, allora Tank level (m) > 2,5 e Tank level (m) ≤ 4",
    );
  });

  it("a change, a name that begins like another and a name that nobody knows", () => {
    expect(relationWords("|tank.level.change - 0.5 * pump-1.running_hours| < fan-2.speed", MEMBERS)).toBe(
      "|change of Tank level (m) per second − 0.5 · Pump 1 hours (h)| < fan-2.speed",
    );
  });

  it("what is compared is rounded and marked by whether it is so, and silence is a dash", () => {
    expect(comparisonWords(0.412345, "<=", 1.3)).toBe("✓ 0.412 ≤ 1.3");
    expect(comparisonWords(3.184, ">", 4.021)).toBe("✗ 3.18 > 4.02");
    expect(comparisonWords(0.1 + 0.2, "==", 0.3)).toBe("✓ 0.3 = 0.3");
    expect(comparisonWords(null, "==", 1)).toBe("? – = 1");
  });
});
