import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../dist/", import.meta.url));
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Serves the built screens; a path without a file is a view of the screen. */
export function serveStatic(url, response) {
  const file = join(ROOT, normalize(url.pathname));
  const found = extname(file) !== "" && existsSync(file) ? file : join(ROOT, "index.html");
  if (!existsSync(found)) return response.writeHead(404).end("npm run build first");
  response
    .writeHead(200, { "content-type": TYPES[extname(found)] ?? "application/octet-stream" })
    .end(readFileSync(found));
}
