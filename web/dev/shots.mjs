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

/** Somebody still comes in by the first exit. */
const comesIn = async (page) => {
  const by = page.locator("form select").nth(1);
  await by.selectOption({ index: 1 });
  await by.scrollIntoViewIfNeeded();
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
const toVerdicts = async (page) => {
  await page.getByRole("region", { name: "What the alerts were worth" }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
};
const toBlind = async (page) => {
  await page.getByRole("region", { name: "Zones without one" }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
};
const toPlants = async (page) => {
  await page.getByRole("heading", { name: "Relations that plants must keep" }).evaluate((at) => at.scrollIntoView());
  await page.waitForTimeout(300);
};
const toReview = async (page) => {
  await page.getByRole("heading", { name: "Review" }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
};
const examples = async (page) => {
  await page.getByRole("tab", { name: "Examples" }).click();
  await page.getByRole("button", { name: "Tell them" }).click();
  await page.waitForTimeout(1000);
};

const looking = async (page) => {
  await page.locator("header button[aria-haspopup]").last().click();
  await page.getByRole("menuitem", { name: "analyst" }).click();
  await page.getByRole("button", { name: "Be yourself again" }).waitFor();
};
const writing = async (page) => {
  await page.getByLabel("The other agency").selectOption("fire");
  await page.getByLabel("gas", { exact: true }).check();
  await page.getByRole("button", { name: "Propose" }).click();
};
const narrowing = async (page) => {
  await page.getByLabel("From which severity on").first().selectOption("high");
  await page.getByLabel("Purpose").fill("safety of crowds");
};

const morning = async (page, fixture) => {
  await fixture.put("/dev/oversight");
  await page.reload();
  await page.waitForTimeout(3000);
};
const breaking = async (page) => {
  await page.getByLabel("Agency whose records you need").selectOption("fire");
  await page.getByLabel("What happens").fill("A gas cloud drifts into our street, we need their air sensors.");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForTimeout(300);
};
const broken = async (page, fixture) => {
  await page.goto(`${fixture.url}/break-glass`);
  await page.waitForTimeout(2000);
  await breaking(page);
  await page.getByRole("button", { name: "Break the glass" }).click();
  await page.goto(fixture.url);
  await page.waitForTimeout(3000);
};

const secondStep = async (page) => {
  await page.getByLabel("Name").fill("twostep");
  await page.getByLabel("Password", { exact: true }).fill("aedile-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByLabel("Code").waitFor();
};
const appSetUp = async (page) => {
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByLabel("Code of the app").fill("123456");
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(500);
};

const caseOpen = async (page) => {
  for (const name of ["Persons", "Files", "Hand-over"]) await page.getByRole("button", { name }).click();
  await page.getByRole("button", { name: "Files" }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
};
const writingLine = async (page) => {
  await page.getByLabel("Write on the timeline").fill("Main is shut since 21:14, readings fall");
  await page.waitForTimeout(300);
};
const noting = async (page) => {
  await firstAlert(page);
  await page.keyboard.press("w");
  await page.getByLabel("Note").fill("Two colleagues are on their way.");
  await page.waitForTimeout(300);
};
const made = async (page) => {
  for (const key of ["j", "x", "j", "x", "g", "g"]) await page.keyboard.press(key);
  await page.waitForTimeout(700);
};
const drawing = async (page) => {
  await page.getByRole("button", { name: "Answer for an area" }).click();
  await page.getByLabel("What your people call it").fill("Casino");
  await page.getByLabel("Corners in turn").fill("7.4265, 43.7380\n7.4300, 43.7380\n7.4300, 43.7405\n7.4265, 43.7405");
  await page.waitForTimeout(2500);
};

const advised = async (page) => {
  await page.getByRole("button", { name: "Ask for advice" }).click();
  await page
    .getByRole("button", { name: /^Order this/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "What changed" }).scrollIntoViewIfNeeded();
};
const toMap = async (page) => page.waitForTimeout(4000);

const SHOTS = [
  ["login", DEMO, "/", null, { signedOut: true }],
  ["loginrefused", DEMO, "/?refused=unmapped", null, { signedOut: true }],
  ["loginstep", DEMO, "/", secondStep, { signedOut: true }],
  ["account", DEMO, "/account", null],
  ["accountapp", DEMO, "/account", (page) => page.getByRole("button", { name: "Set up" }).click()],
  ["accountcodes", DEMO, "/account", appSetUp],
  ["room", DEMO, "/", firstAlert],
  ["madeone", DEMO, "/", made],
  ["plain", DEMO, "/", null],
  ["near", DEMO, "/?map=17/43.7385/7.4270", null],
  ["map", DEMO, "/?tab=map", null],
  ["mapblind", DEMO, "/?tab=map&show=blind", (page) => page.getByRole("button", { name: /^Legend/ }).click()],
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
  ["incident", DEMO, "/?list=incidents&sel=incident:6f0a11d2c3b4e5f6", async (page) => page.waitForTimeout(1500)],
  ["incidentedit", DEMO, "/?list=incidents&sel=incident:6f0a11d2c3b4e5f6", (page) => page.keyboard.press("e")],
  [
    "incidentcameras",
    DEMO,
    "/?list=incidents&sel=incident:6f0a11d2c3b4e5f6",
    (page) => page.locator("details summary", { hasText: "camera" }).click(),
  ],
  ["supervisor", DEMO, "/?layout=supervisor", null],
  ["incidentwrite", DEMO, "/?list=incidents&sel=incident:6f0a11d2c3b4e5f6", writingLine],
  ["incidentcase", DEMO, "/?list=incidents&sel=incident:6f0a11d2c3b4e5f6", caseOpen],
  ["incidentnew", DEMO, "/", async (page) => (await firstAlert(page), await page.keyboard.press("i"))],
  ["incidents", DEMO, "/incidents", null],
  ["shown", DEMO, "/incidents?shownTo=fire", null],
  ["nothere", DEMO, "/whatif", null],
  ["crisis", DEMO, "/crisis", null],
  ["brief", DEMO, "/incidents/6f0a11d2c3b4e5f6", null],
  ["cards", DEMO, "/incidents/6f0a11d2c3b4e5f6?show=cards", null],
  ["incidentmap", DEMO, "/?list=incidents&sel=incident:6f0a11d2c3b4e5f6&map=16/43.7385/7.4270", null],
  ["incidentpast", DEMO, `/?at=${new Date(Date.now() - 20 * 60_000).toISOString()}&map=15/43.7375/7.4265`, null],
  ["source", DEMO, "/?sel=source:air-3", async (page) => page.waitForTimeout(2000)],
  ["live", [...DEMO, "--kind", "live"], "/", firstAlert],
  ["alerts", FULL, "/alerts", null],
  ["log", DEMO, "/log", null],
  ["logquick", DEMO, "/", (page) => page.keyboard.press("l")],
  ["loghandover", DEMO, "/log", (page) => page.getByRole("button", { name: "Hand over" }).click()],
  ["notifications", DEMO, "/notifications", null],
  [
    "told",
    DEMO,
    "/",
    async (page, fixture) => {
      await fixture.put("/dev/tell");
      await page.waitForTimeout(1500);
    },
  ],
  ["subscribe", DEMO, "/notifications", (page) => page.getByRole("button", { name: "Add" }).click()],
  ["lostlog", DEMO, "/log", gone],
  ["units", DEMO, "/units", null],
  ["unitsnear", DEMO, "/units?incident=6f0a11d2c3b4e5f6", null],
  ["unit", DEMO, "/units/city-1", (page) => page.getByRole("button", { name: "Make a link" }).click()],
  ["unitnew", DEMO, "/units", (page) => page.keyboard.press("n")],
  ["unitsend", DEMO, "/units/engine-1", (page) => page.keyboard.press("s")],
  ["phone", DEMO, "/u/9GYd0lXNvq1Z", null, { signedOut: true }],
  ["incidentunits", DEMO, "/?sel=incident:6f0a11d2c3b4e5f6", null],
  ["incidentwarn", DEMO, "/?sel=incident:6f0a11d2c3b4e5f6", async (page) => page.keyboard.press("h")],
  [
    "incidentlift",
    DEMO,
    "/?sel=incident:6f0a11d2c3b4e5f6",
    (page) => page.getByRole("button", { name: /^Lift/ }).first().click(),
  ],
  ["sources", FULL, "/sources", null],
  ["sourcepage", DEMO, "/sources/air-3", async (page) => page.waitForTimeout(1500)],
  ["rejected", DEMO, "/rejected", null],
  ["types", DEMO, "/types", null],
  ["type", DEMO, "/types/gas-release", null],
  ["typenew", DEMO, "/types/new", null],
  ["playbooks", DEMO, "/playbooks", null],
  ["playbook", DEMO, "/playbooks/gas-release", null],
  ["playbooknew", DEMO, "/playbooks/new", null],
  ["whatif", DEMO, "/what-if/0f3a5c7e9b1d2f40?t=25", toMap],
  ["whatifbeside", DEMO, "/what-if/0f3a5c7e9b1d2f40?beside=1b2c3d4e5f607182&t=40", toMap],
  ["whatifadvice", DEMO, "/what-if/0f3a5c7e9b1d2f40?t=25", advised],
  ["whatifask", DEMO, "/what-if?at=7.42763,43.73937", comesIn],
  ["whatifgas", DEMO, "/what-if?at=7.42763,43.73937&gas=gas-1", null],
  ["agreements", DEMO, "/agreements", null],
  ["viewas", DEMO, "/status", looking],
  ["agreementnew", DEMO, "/agreements/new", writing],
  ["agreementreplace", DEMO, "/agreements/new?replaces=7f00c6d1a4e2f791", narrowing],
  ["agreementsign", DEMO, "/agreements", (page) => page.getByRole("button", { name: "Read and sign" }).last().click()],
  ["alertsshown", DEMO, "/alerts?shownTo=fire", null],
  ["note", DEMO, "/", noting],
  ["area", DEMO, "/agencies", drawing],
  ["personsessions", DEMO, "/people", (page) => page.getByRole("button", { name: "Sessions: Maud Duval" }).click()],
  ["approvals", DEMO, "/approvals", morning],
  ["approvalsnone", DEMO, "/approvals", null],
  ["glass", DEMO, "/break-glass", morning],
  ["glassform", DEMO, "/break-glass", breaking],
  ["glassbar", DEMO, "/", broken],
  ["purpose", DEMO, "/?sel=source:text-1", null],
  ["requests", DEMO, "/requests", null],
  ["request", DEMO, "/requests/d41c9e7702a8b3f0", null],
  ["requestreview", DEMO, "/requests/d41c9e7702a8b3f0", toReview],
  ["requestlate", DEMO, "/requests/7f20c1d6a9e48b35", null],
  ["requestnew", DEMO, "/requests/new", null],
  ["public", DEMO, "/public", null, { signedOut: true }],
  ["agencies", DEMO, "/agencies", null],
  ["people", DEMO, "/people", null],
  [
    "peopleadd",
    DEMO,
    "/people",
    async (page) => {
      await page.getByRole("button", { name: "Add a person" }).click();
      await page.waitForTimeout(400);
    },
  ],
  ["figures", DEMO, "/figures", null],
  [
    "expected",
    DEMO,
    "/figures",
    (page) => page.getByRole("button", { name: "Change: Concert on the harbour" }).click(),
  ],
  ["verdicts", DEMO, "/figures", toVerdicts],
  ["blind", DEMO, "/figures", toBlind],
  ["plants", DEMO, "/figures", toPlants],
  [
    "item",
    DEMO,
    "/",
    async (page) => {
      await firstAlert(page);
      await page.locator("[aria-label=Queue] li", { hasText: "alerts within" }).first().getByRole("button").click();
      for (const key of ["x", "j", "x"]) await page.keyboard.press(key);
      await page.waitForTimeout(800);
    },
  ],
  ["served", DEMO, "/served", null],
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
  ["menu", DEMO, "/status", async (page) => page.locator("header button[aria-haspopup]").last().click()],
  ["more", DEMO, "/audit", async (page) => page.getByRole("button", { name: "More" }).click()],
  ["search", DEMO, "/", async (page) => page.locator("header input").first().fill("rue")],
  ["close", DEMO, "/", closing],
  ["window", DEMO, "/map", null],
  ["windowqueue", DEMO, "/queue", firstAlert],
  ["windowdetail", DEMO, "/detail?sel=incident:6f0a11d2c3b4e5f6", null],
  ["away", DEMO, "/?panes=queue,detail", null],
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
