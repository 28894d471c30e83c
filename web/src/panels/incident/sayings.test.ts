import { describe, expect, it } from "vitest";
import type { Saying, TimelineEntry } from "../../api/incidents";
import { sentenceOf } from "./sayings";

const nameOf = (id: string): string => (id === "fire" ? "Fire brigade" : id);
const sentence = (saying: Saying, facts: Record<string, string>): string =>
  sentenceOf({ saying, text: "in English", facts } as TimelineEntry, nameOf);

it("says who looked through which camera how", () => {
  const facts = { camera: "cam-7", name: "Casino, camera 7", through: "video-system" };
  expect(sentence("camera", facts)).toBe("Looked through Casino, camera 7 in the video system");
});

describe("a playbook on the timeline", () => {
  it("says that it begins", () => {
    expect(sentence("playbook-begun", { title: "Gas release" })).toBe("Playbook “Gas release” begins");
  });
  it("says what was answered, recorded and done", () => {
    const step = { title: "Warn", kind: "gate", answer: "refused", values: "", text: "wind has turned" };
    expect(sentence("step-done", step)).toBe("Warn: refused (wind has turned)");
    const recorded = { title: "How deep", kind: "do", answer: "", values: "Depth 30 cm", text: "" };
    expect(sentence("step-done", recorded)).toBe("How deep: Depth 30 cm");
    const asked = { title: "Help", kind: "share", answer: "", values: "", text: "asked fire", result: "asked" };
    expect(sentence("step-done", { ...asked, agencies: "fire" })).toBe("Help (asked Fire brigade)");
  });
  it("says what was left out or failed, and why", () => {
    expect(sentence("step-skipped", { title: "Press", reason: "nobody there" })).toBe("Left out: Press (nobody there)");
    expect(sentence("step-failed", { title: "Gates", reason: "it answered 404" })).toBe(
      "Could not be done: Gates (it answered 404)",
    );
  });
});
