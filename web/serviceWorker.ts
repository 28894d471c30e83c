import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes the service worker beside the built screens, with the list of what it keeps. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => !name.endsWith(".map") && !/-(cyrillic|greek|vietnamese)/.test(name))
        .map((name) => `/${name}`)
        .sort();
      const source = readFileSync(new URL("./src/offline/worker.js", import.meta.url), "utf8");
      const version = createHash("sha256").update(files.join()).update(source).digest("hex").slice(0, 12);
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: source
          .replace('"VERSION"', JSON.stringify(version))
          .replace(
            '["FILES"]',
            JSON.stringify(["/index.html", "/mark.svg", ...files.filter((f) => f !== "/index.html")]),
          ),
      });
    },
  };
}
