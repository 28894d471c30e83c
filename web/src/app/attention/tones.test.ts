import { describe, expect, it } from "vitest";
import { SEVERITIES } from "../../picture/alerts";
import { LEAST_CRITICAL, loudness, TONES } from "./tones";

const loudest = (severity: (typeof SEVERITIES)[number]): number => Math.max(...TONES[severity].map((n) => n.gain));
const highest = (severity: (typeof SEVERITIES)[number]): number => Math.max(...TONES[severity].map((n) => n.hertz));

describe("what severities sound like", () => {
  it("is louder, higher and longer the more urgent it is", () => {
    for (const measure of [loudest, highest, (s: (typeof SEVERITIES)[number]) => TONES[s].length]) {
      const values = SEVERITIES.map(measure);
      expect([...values].sort((a, b) => b - a)).toEqual(values);
    }
    expect(new Set(SEVERITIES.map((severity) => JSON.stringify(TONES[severity]))).size).toBe(4);
  });
  it("plays critical whatever was chosen, and nothing else when muted", () => {
    expect(SEVERITIES.map((severity) => loudness(severity, { muted: true, volume: 0 }))).toEqual([
      LEAST_CRITICAL,
      0,
      0,
      0,
    ]);
    expect(loudness("high", { muted: false, volume: 0.7 })).toBe(0.7);
  });
});
