/**
 * Pictures of the screens for looking at them: node dev/shots.mjs OUT [name…]
 * Every shot is a name, fixture options, a path and what is done before the picture.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, openPage, startFixture } from "./browser.mjs";

const [out = "/tmp/aedile-shots", ...only] = process.argv.slice(2);
const SIZES = { 1920: [1920, 1080], 1366: [1366, 768], 390: [390, 844] };
const FULL = ["--sources", "10000", "--alerts", "500"];
const DEMO = ["--sources", "400", "--alerts", "24"];
const firstAlert = async (page) => {
  await page.keyboard.press("j");
  await page.waitForTimeout(2500);
};

const SHOTS = [
  ["login", DEMO, "/", null, { signedOut: true }],
  ["room", DEMO, "/", firstAlert],
  ["plain", DEMO, "/", null],
  ["near", DEMO, "/?map=17/43.7385/7.4270", null],
  ["map", DEMO, "/?tab=map", null],
  ["full", FULL, "/", firstAlert],
  ["empty", ["--sources", "400", "--mode", "empty", "--alerts", "0"], "/", null],
  ["loading", [...DEMO, "--mode", "loading"], "/", null],
  ["failing", [...DEMO, "--mode", "failing"], "/", null],
  [
    "stale",
    DEMO,
    "/",
    async (page, fixture) => {
      await firstAlert(page);
      await fixture.put("/dev/mode/stale");
      await page.waitForTimeout(8000);
    },
  ],
  ["past", DEMO, `/?at=${new Date(Date.now() - 45 * 60_000).toISOString()}`, firstAlert],
  ["source", DEMO, "/?sel=source:air-3", async (page) => page.waitForTimeout(2000)],
  ["live", [...DEMO, "--kind", "live"], "/", firstAlert],
  ["alerts", FULL, "/alerts", null],
  ["sources", FULL, "/sources", null],
  ["sourcepage", DEMO, "/sources/air-3", async (page) => page.waitForTimeout(1500)],
  ["rejected", DEMO, "/rejected", null],
  ["rules", DEMO, "/rules", null],
  ["status", DEMO, "/status", null],
  ["wall", DEMO, "/wall", null],
  ["keys", DEMO, "/", async (page) => page.keyboard.press("?")],
];

mkdirSync(out, { recursive: true });
const browser = await launch();
for (const [name, options, path, act, more = {}] of SHOTS) {
  const wanted = only.length === 0 || only.some((o) => o.split("-")[0] === name);
  if (!wanted) continue;
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    for (const scheme of ["dark", "light"]) {
      const full = `${name}-${size}-${scheme}`;
      if (only.length > 0 && !only.some((o) => full.startsWith(o))) continue;
      const fixture = await startFixture(...options);
      if (!more.signedOut) await fixture.put("/dev/signin");
      const page = await openPage(browser, { width, height, scheme });
      page.on("pageerror", (error) => console.error(full, String(error)));
      page.on("console", (message) => message.type() === "error" && console.error(full, message.text()));
      await page.goto(fixture.url + path);
      await page.waitForTimeout(3500);
      await act?.(page, fixture);
      await page.screenshot({ path: join(out, `${full}.png`) });
      await page.context().close();
      fixture.stop();
    }
  }
}
await browser.close();
