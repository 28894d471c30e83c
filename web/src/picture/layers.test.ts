import { describe, expect, it } from "vitest";
import { Layers, mergeLayer } from "./layers";

interface Unit {
  id: string;
  version: number;
}

describe("the layers of a picture", () => {
  it("take what came and drop what is gone", () => {
    const layers = new Layers();
    layers.replace({ units: [{ id: "P1", version: 1 }] });
    layers.apply({ units: { put: [{ id: "P2", version: 1 }], gone: ["P1"] } });
    expect([...layers.of<Unit>("units").current().keys()]).toEqual(["P2"]);
  });
  it("never go back to an older version", () => {
    const layer = mergeLayer<Unit>(new Map([["P1", { id: "P1", version: 3 }]]), [{ id: "P1", version: 2 }], []);
    expect(layer.get("P1")?.version).toBe(3);
  });
  it("are empty after a picture that doesn't name them", () => {
    const layers = new Layers();
    layers.replace({ units: [{ id: "P1", version: 1 }] });
    layers.replace({});
    expect(layers.of<Unit>("units").current().size).toBe(0);
  });
  it("tell what passes to whoever listens, once", () => {
    const layers = new Layers();
    const heard: Unit[] = [];
    const stop = layers.listen<Unit>("changes", (put) => heard.push(...put));
    layers.apply({ changes: { put: [{ id: "c1", version: 1 }], gone: [] } });
    stop();
    layers.apply({ changes: { put: [{ id: "c2", version: 2 }], gone: [] } });
    expect(heard.map((unit) => unit.id)).toEqual(["c1"]);
  });
});
