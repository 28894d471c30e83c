/**
 * A fake of the server's REST and event-stream contract for development, screenshots and measurements.
 * Deterministic: the same arguments give the same city, sources and alerts.
 *   node dev/fixture.mjs --port 5175 --sources 10000 --alerts 500 [--rate 100] [--mode empty|loading|failing|stale] [--calm]
 * `PUT /dev/mode/<word>` changes the mode while running; `PUT /dev/gap` makes one frame go missing.
 */
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { api } from "./world/api.mjs";
import { serveStatic } from "./world/static.mjs";
import { World } from "./world/world.mjs";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "5175" },
    sources: { type: "string", default: "400" },
    alerts: { type: "string", default: "24" },
    rate: { type: "string", default: "4" },
    mode: { type: "string", default: "normal" },
    kind: { type: "string", default: "demo" },
    calm: { type: "boolean", default: false },
  },
});

const world = new World({
  sources: Number(options.sources),
  alerts: Number(options.alerts),
  changesPerSecond: Number(options.rate),
  mode: options.mode,
  kind: options.kind,
  calm: options.calm,
});
const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (url.pathname.startsWith("/api/") || url.pathname.startsWith("/dev/")) api(world, url, request, response);
  else serveStatic(url, response);
});
server.listen(Number(options.port), "127.0.0.1", () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`),
);
world.start();
process.on("SIGTERM", () => process.exit(0));
