import { expect, it } from "vitest";
import type { TypeVersion } from "../../api/types";
import { suggestedType } from "./suggest";

const type = (id: string, ...categories: string[]) => ({ type: { id, categories } }) as unknown as TypeVersion;
const TYPES = [type("attack", "crowd", "perimeter"), type("crush", "crowd"), type("gas-release", "gas"), type("other")];

it("suggests what alerts of that kind of source mostly are", () => {
  expect(suggestedType(TYPES, "gas")).toBe("gas-release");
  expect(suggestedType(TYPES, "perimeter")).toBe("attack");
  expect(suggestedType(TYPES, "crowd")).toBe("crush");
});

it("suggests nothing in particular for other kinds, and for what is opened by hand", () => {
  expect(suggestedType(TYPES, "noise")).toBe("other");
  expect(suggestedType(TYPES, undefined)).toBe("other");
});
