import { useEffect, useState } from "react";

const PAUSE_MILLIS = 5_000;

/** Says where the phone is, at most every few seconds; false while the browser doesn't tell. */
export function usePlace(
  wanted: boolean,
  say: (place: { lon: number; lat: number; accuracyMeters: number }) => void,
): boolean {
  const [known, setKnown] = useState(false);
  useEffect(() => {
    if (!wanted || !("geolocation" in navigator)) return;
    let last = 0;
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        setKnown(true);
        if (timestamp - last < PAUSE_MILLIS) return;
        last = timestamp;
        say({ lon: coords.longitude, lat: coords.latitude, accuracyMeters: Math.min(10_000, coords.accuracy) });
      },
      () => setKnown(false),
      { enableHighAccuracy: true, maximumAge: PAUSE_MILLIS },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [wanted, say]);
  return known;
}
