import { ScatterplotLayer } from "@deck.gl/layers";
import type { Scheme } from "../../../theme/scheme";

/** A ring around what is chosen, in the colour of the text. */
export function selectionRing(position: [number, number] | null, scheme: Scheme) {
  const ink: [number, number, number] = scheme === "dark" ? [236, 241, 245] : [20, 28, 36];
  return new ScatterplotLayer<[number, number]>({
    id: "selection",
    data: position ? [position] : [],
    getPosition: (place) => place,
    getRadius: 19,
    getFillColor: [...ink, 22],
    getLineColor: ink,
    getLineWidth: 2,
    radiusUnits: "pixels",
    lineWidthUnits: "pixels",
    stroked: true,
  });
}
