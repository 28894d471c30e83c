import { useQuery } from "@tanstack/react-query";
import { type BlindSpot, BLINDNESS_MILLIS, watching } from "../../api/blindness";
import { useDomain } from "../../app/domain";
import { useParam } from "../../view/view";
import { parseAdded } from "./hidden";

const NONE: readonly BlindSpot[] = [];

/** Sources that could not have detected anything now, when the map is to show them. */
export function useBlindSpots(): readonly BlindSpot[] {
  const domain = useDomain()?.id ?? null;
  const shown = parseAdded(useParam("show")).includes("blind");
  const seen = useQuery({
    queryKey: ["blindness", domain],
    queryFn: () => watching.blindness(domain),
    refetchInterval: BLINDNESS_MILLIS,
    enabled: shown,
  });
  return shown ? (seen.data?.spots ?? NONE) : NONE;
}
