/**
 * Pictures of the screens for looking at them: node dev/shots.mjs OUT [name…]
 * Every shot is a name, fixture options, a path and what is done before the picture. AEDILE_LANGUAGE=fr has them in French.
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

const closing = async (page) => {
  await firstAlert(page);
  await page.keyboard.press("c");
  await page.waitForTimeout(300);
};
const gone = async (page, fixture) => {
  fixture.stop();
  await page.waitForTimeout(9000);
};

const tried = async (page) => {
  await page.getByRole("button", { name: /^Try/ }).click();
  await page.waitForTimeout(800);
};
const mistyped = async (page) => {
  await page.locator(".cm-line", { hasText: "value|gt" }).click();
  await page.keyboard.press("Home");
  for (let i = 0; i < "value|gt".length; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("t");
  await page.waitForTimeout(1500);
};

const toWhy = async (page) => {
  await page.getByRole("heading", { name: "Crowd, then a door" }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
};
const examples = async (page) => {
  await page.getByRole("tab", { name: "Examples" }).click();
  await page.getByRole("button", { name: "Tell them" }).click();
  await page.waitForTimeout(1000);
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
  ["budget", [...DEMO, "--mode", "budget"], "/", null],
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
  ["agreements", DEMO, "/agreements", null],
  ["rules", DEMO, "/rules", null],
  ["rule", DEMO, "/rules/crowd-dense?why=crowd-1/o-17", tried],
  ["rulewrong", DEMO, "/rules/crowd-dense", mistyped],
  ["rulestep", DEMO, "/rules/crowd-dense", (page) => page.getByRole("button", { name: "Approve: go live" }).click()],
  ["rulefolder", DEMO, "/rules/rule-2", null],
  ["rulewhy", DEMO, "/rules/rule-1?why=crowd-1/o-17", toWhy],
  ["ruleexamples", DEMO, "/rules/crowd-dense", examples],
  ["ruledraft", DEMO, "/rules/crowd-dense?v=1", null],
  ["rulenew", DEMO, "/rules/new", null],
  ["audit", DEMO, "/audit", null],
  ["auditentry", DEMO, "/audit/1199", null],
  ["audittampered", DEMO, "/audit/666", null],
  ["auditnone", DEMO, "/audit?account=nobody&decision=refused", null],
  ["status", DEMO, "/status", null],
  ["wall", DEMO, "/wall", null],
  ["keys", DEMO, "/", async (page) => page.keyboard.press("?")],
  ["menu", DEMO, "/status", async (page) => page.locator("header button[aria-haspopup]").click()],
  ["search", DEMO, "/", async (page) => page.locator("header input").first().fill("rue")],
  ["close", DEMO, "/", closing],
  ["window", DEMO, "/map", null],
  ["alertsnone", DEMO, "/alerts?q=nowhere&severity=high", null],
  ["rulesrefused", DEMO, "/rules?show=refused", null],
  ["alertsloading", [...DEMO, "--mode", "loading"], "/alerts", null],
  ["alertsfailing", [...DEMO, "--mode", "failing"], "/alerts", null],
  ["statusfailing", [...DEMO, "--mode", "failing"], "/status", null],
  ["wallempty", ["--sources", "400", "--mode", "empty", "--alerts", "0"], "/wall", null],
  ["lost", DEMO, "/", gone],
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
      const page = await openPage(browser, { width, height, scheme, language: process.env.AEDILE_LANGUAGE });
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
