import { afterEach, describe, expect, it } from "vitest";
import { Problem } from "../api/client";
import type { Objection } from "../api/types";
import { en } from "../i18n/en";
import { loadLanguage } from "../i18n";
import { refusalOf } from "./problems";

const refused = (code: string, ...objections: Objection[]): Problem =>
  new Problem(409, code, "task 'Close the bridge' was changed meanwhile", "look at it again", "", "", objections);

const tooHigh: Objection = {
  kind: "too-high",
  facts: { field: "Isolation", "field-it": "Isolamento", value: "900", unit: "m", limit: "500" },
};

afterEach(() => loadLanguage(["en"]));

describe("a refusal of the server", () => {
  it("says what stands against it, with value, unit and limit", () =>
    expect(refusalOf(refused("invalid-value", tooHigh))).toBe("Isolation: 900 m is above the most, 500 m."));
  it("says it in the reader's language, with the names that the type has there", async () => {
    await loadLanguage(["it"]);
    expect(refusalOf(refused("invalid-value", tooHigh))).toBe("Isolamento: 900 m è sopra il massimo, 500 m.");
  });
  it("says words of the API in the reader's language too", async () => {
    await loadLanguage(["nb"]);
    const roles: Objection = { kind: "role-needed", facts: { roles: "supervisor,admin", agency: "brann" } };
    expect(refusalOf(refused("not-allowed", roles))).toBe(
      "Dette krever en rolle du ikke har: vaktleder, administrator. Spør noen hos brann.",
    );
  });
  it("says all that is wrong", () => {
    const empty: Objection = { kind: "field-empty", facts: { field: "Wind" } };
    expect(refusalOf(refused("invalid-value", empty, tooHigh))).toContain("Wind is empty and is needed now. Isolation");
  });
  it("says who changed a field and when", () => {
    const facts = { field: "title", value: "Fire", by: "anna", at: "2026-03-01T18:30:00Z" };
    expect(refusalOf(refused("conflict", { kind: "field-changed", facts }))).toMatch(
      /^What is now “Fire” – changed by anna, 2026-03-01 .*:30:00/,
    );
  });
  it("is the server's sentence in English where nothing finer is known", () =>
    expect(refusalOf(refused("conflict"))).toBe("Task 'Close the bridge' was changed meanwhile. Look at it again."));
  it("says in other languages what its code means, with the server's sentence", async () => {
    await loadLanguage(["fr"]);
    expect(refusalOf(refused("conflict"))).toContain("Revoyez-le. (le serveur\u00a0: Task 'Close the bridge'");
  });
  it("keeps the server's sentence for a code that it doesn't know", async () => {
    await loadLanguage(["fr"]);
    expect(refusalOf(refused("odd"))).toMatch(/^Task 'Close/);
  });
  it("has words for what is no refusal", () =>
    expect(refusalOf(new Problem(0, "", "", "", ""))).toBe(en["app.unreachable"]));
});
