import { afterEach, beforeEach, expect, it } from "vitest";
import { loadLanguage } from "../../i18n";
import { learnTitles } from "../../i18n/titles";
import { titleOf, titleToSend } from "./title";

beforeEach(async () => {
  await loadLanguage(["it"]);
  learnTitles([{ title: "Door forced open", titles: { it: "Porta forzata" } }]);
});
afterEach(() => loadLanguage(["en"]));

it("says the title of an alert in the reader's language", () => {
  expect(titleOf({ title: "Door forced open", titleOfAlert: true })).toBe("Porta forzata");
});

it("leaves a title that people wrote as they wrote it", () => {
  expect(titleOf({ title: "Door forced open", titleOfAlert: false })).toBe("Door forced open");
});

it("sends the alert's own title where nobody changed its words", () => {
  expect(titleToSend("Porta forzata", "Door forced open")).toBe("Door forced open");
  expect(titleToSend("Porta forzata al museo", "Door forced open")).toBe("Porta forzata al museo");
});
