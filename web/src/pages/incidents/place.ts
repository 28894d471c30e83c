import type { IncidentDetail } from "../../api/incidents";

/** Where it is, in words and as latitude and longitude, as far as that is known. */
export function placeOf({ place, lon, lat }: Pick<IncidentDetail, "place" | "lon" | "lat">): string {
  const position = lon === null || lat === null ? "" : `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  return [place, position].filter(Boolean).join(" · ") || "–";
}
