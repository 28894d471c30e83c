import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

/** From our own address, as the content policy asks for. */
setWorkerUrl(workerUrl);
