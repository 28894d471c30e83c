/**
 * What Maven runs for this module: installs the locked packages and builds the screens into dist, each only when what
 * it depends on has changed since the last time.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL(".", import.meta.url));
const INPUTS = ["src", "public", "index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "serviceWorker.ts"];
const stamps = join(home, "node_modules", ".aedile");

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function digest(names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => files(join(home, name))))
    hash.update(file.slice(home.length)).update(readFileSync(file));
  return hash.digest("hex");
}

/** Runs the step unless its result is there and its inputs are those of the last time. */
function unlessDone(name, inputs, result, run) {
  const now = digest(inputs);
  const stamp = join(stamps, name);
  if (existsSync(join(home, result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  run();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
}

const npm = (...args) => execFileSync("npm", args, { cwd: home, stdio: "inherit" });

unlessDone("packages", ["package-lock.json"], "node_modules", () =>
  npm("ci", "--ignore-scripts", "--no-audit", "--no-fund"),
);
unlessDone("types", ["../docs/openapi.json", "package-lock.json"], "src/api/openapi.ts", () => npm("run", "types"));
unlessDone("dist", INPUTS, "dist/index.html", () => npm("run", "build"));
