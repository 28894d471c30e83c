import { describe, expect, it } from "vitest";
import { type Toast, withToast } from "./toasts";

const toast = (text: string, news: boolean): Toast => ({ id: 0, text, undo: null, failed: false, news });

describe("what was done and what came", () => {
  it("what came takes the place of what came before, and never of what was done", () => {
    let shown = [toast("Made one item of 2", false)];
    for (let number = 1; number <= 25; number++) shown = withToast(shown, toast(`New: item ${number}`, true));

    expect(shown.map(({ text }) => text)).toEqual(["Made one item of 2", "New: item 25"]);
  });
});
