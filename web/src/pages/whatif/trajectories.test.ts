import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placesAt, readTrajectories } from "./trajectories";

interface JavaFrame {
  seconds: number;
  places: { id: number; x: number; y: number }[];
}

/** Written by the server's PlaybackFileTest, and what its own reader makes of it. */
const here = (name: string): URL => new URL(name, import.meta.url);
const file = readFileSync(here("./room.bin"));
const bytes = (): ArrayBuffer => file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
const java = JSON.parse(readFileSync(here("./room.json"), "utf8")) as JavaFrame[];

describe("the reader of trajectories", () => {
  it("reads of a file that the server wrote what the server's own reader does", () => {
    const frames = readTrajectories(bytes());
    expect(frames.map(({ seconds }) => seconds)).toEqual(java.map(({ seconds }) => seconds));
    frames.forEach((frame, index) => {
      const { places } = java[index] as JavaFrame;
      expect([...frame.ids]).toEqual(places.map(({ id }) => id));
      places.forEach(({ x, y }, person) => {
        expect(frame.places[2 * person]).toBeCloseTo(x, 4);
        expect(frame.places[2 * person + 1]).toBeCloseTo(y, 4);
      });
    });
  });

  it("says what is wrong with a file that is none, or that ends too early", () => {
    expect(() => readTrajectories(new ArrayBuffer(3))).toThrow("no playback of version 1: 3 bytes");
    expect(() => readTrajectories(bytes().slice(0, 40))).toThrow("in the middle of a frame, after 40 bytes");
  });

  it("lets people go straight between two frames", () => {
    const frames = readTrajectories(bytes());
    const [first, second] = frames;
    const half = placesAt(frames, 0.5);
    expect(half[0]).toBeCloseTo(((first?.places[0] ?? 0) + (second?.places[0] ?? 0)) / 2, 4);
    expect(placesAt(frames, 0)).toEqual(first?.places);
    expect(placesAt(frames, 1e6)).toHaveLength(0);
  });
});
