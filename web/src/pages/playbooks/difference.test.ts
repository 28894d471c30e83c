import { expect, it } from "vitest";
import { difference } from "./difference";

it("shows what changed with what stands around it", () => {
  const before = ["a", "b", "c", "d", "e", "f", "g", "h"].join("\n");
  const signs = difference(before, before.replace("g", "G")).map((line) => line.sign + line.text);
  expect(signs).toEqual([" d", " e", " f", "−g", "+G", " h"]);
  expect(difference(before, before)).toEqual([]);
});
