import { LineLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { AdvisedSteward, GroundExit } from "../../api/simulations";
import { type Way, waysOf } from "./plans";
import type { PlayInk, Rgba } from "./playMap";

type Ground = AdvisedSteward["ground"][number];

const AREA_OPACITY = 36;

/** Where stewards stand, the ground whose people they show the way, and where to. */
export function stewardLayers(stewards: readonly AdvisedSteward[], exits: readonly GroundExit[], ink: PlayInk) {
  return [areaLayer(stewards, ink), wayLayer(waysOf(stewards, exits), ink), standLayer(stewards, ink)];
}

function areaLayer(stewards: readonly AdvisedSteward[], { steward }: PlayInk) {
  const [red, green, blue] = steward;
  const fill: Rgba = [red, green, blue, AREA_OPACITY];
  return new PolygonLayer<Ground>({
    id: "steward-areas",
    data: stewards.flatMap(({ ground }) => ground),
    getPolygon: (rings) => rings,
    getFillColor: fill,
    getLineColor: steward,
    lineWidthUnits: "pixels",
    getLineWidth: 2,
  });
}

function wayLayer(ways: readonly Way[], { steward }: PlayInk) {
  return new LineLayer<Way>({
    id: "steward-ways",
    data: ways,
    getSourcePosition: ({ from }) => from,
    getTargetPosition: ({ to }) => to,
    getColor: steward,
    widthUnits: "pixels",
    getWidth: 2,
  });
}

function standLayer(stewards: readonly AdvisedSteward[], { steward, panel }: PlayInk) {
  return new ScatterplotLayer<AdvisedSteward>({
    id: "stewards",
    data: stewards,
    getPosition: ({ at }) => at,
    radiusUnits: "pixels",
    getRadius: 7,
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 3,
    getFillColor: panel,
    getLineColor: steward,
  });
}
