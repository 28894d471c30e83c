import { describe, expect, it } from "vitest";
import { answerWords, resultWords, whoWords } from "./words";

const nameOf = (id: string): string => ({ police: "City police", "play-other": "Other" })[id] ?? id;

describe("whom a step is for", () => {
  it("is said by role and by kind, lead or name of the agency", () => {
    expect(whoWords({ role: "", agency: "" }, nameOf)).toBe("");
    expect(whoWords({ role: "supervisor", agency: "" }, nameOf)).toBe("supervisor");
    expect(whoWords({ role: "incident-commander", agency: "fire" }, nameOf)).toBe(
      "incident commander (fire and rescue)",
    );
    expect(whoWords({ role: "", agency: "lead" }, nameOf)).toBe("anybody (the one that leads)");
    expect(whoWords({ role: "operator", agency: "play-other" }, nameOf)).toBe("operator (Other)");
  });
});

describe("what came of a step", () => {
  it("is said with the names of agencies, and how each way of telling went", () => {
    const facts = { result: "told", agencies: "police,play-other", "email.delivered": "2", "webhook.withheld": "1" };
    expect(resultWords(facts, "as it was written", nameOf)).toBe(
      "on screens of City police, Other, E-mail delivered: 2, Webhook withheld: 1",
    );
  });
  it("has the figures of a simulation, and who did not get out", () => {
    const facts = {
      result: "left-place",
      place: "Place d’Armes",
      people: "60",
      seconds: "95",
      left: "3",
      crowded: "12",
      dangerous: "0",
    };
    expect(resultWords(facts, "", nameOf)).toBe(
      "60 people leave Place d’Armes in 95 s; 12 person-seconds above 4 people/m², 0 above 6; 3 are still there",
    );
  });
  it("is the text itself where people wrote it or the server is newer", () => {
    expect(resultWords({}, "told by radio already", nameOf)).toBe("told by radio already");
    expect(resultWords({ result: "sung" }, "sung aloud", nameOf)).toBe("sung aloud");
  });
});

it("knows the platform's answers and leaves those of people", () => {
  expect(answerWords("wait", "late")).toBe("late");
  expect(answerWords("ask", "refused")).toBe("refused");
  expect(answerWords("ask", "Yes")).toBe("Yes");
});
