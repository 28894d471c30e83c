import { describe, expect, it, vi } from "vitest";

const listeners = vi.hoisted(() => {
  const history = { pushState: vi.fn(), replaceState: vi.fn() };
  const opened: string[] = [];
  vi.stubGlobal("window", {
    location: { pathname: "/", search: "?sel=alert:a1" },
    history,
    addEventListener: vi.fn(),
    open: (address: string) => opened.push(address),
  });
  return { opened };
});

const { bringBack, parseAway, popOut } = await import("./panes");
const { place } = await import("./location");

describe("a pane in a window of its own", () => {
  it("is named in the address, in the order of the room, and nothing else is", () => {
    expect(parseAway("detail,queue,wall")).toEqual(["queue", "detail"]);
    expect(parseAway("")).toEqual([]);
  });

  it("opens with what is chosen, and comes back", () => {
    popOut("detail");
    popOut("map");
    expect(listeners.opened).toEqual(["/detail?sel=alert%3Aa1", "/map?sel=alert%3Aa1"]);
    expect(place.current().params.get("panes")).toBe("map,detail");
    bringBack("map");
    bringBack("queue");
    expect(place.current().params.get("panes")).toBe("detail");
    bringBack("detail");
    expect(place.current().params.has("panes")).toBe(false);
  });
});
