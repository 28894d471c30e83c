import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Fixture, launch, openPage, startFixture } from "../dev/browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDE = { width: 1366, height: 768, scheme: "dark" } as const;

let browser: Browser;
let page: Page | null = null;
const fixtures: Fixture[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  await page?.context().close();
  for (const fixture of fixtures.splice(0)) fixture.stop();
});
afterAll(() => browser.close());

async function open(
  path: string,
  options: string[] = [],
  size: Parameters<typeof openPage>[1] = WIDE,
): Promise<[Page, Fixture]> {
  const fixture = await startFixture("--sources", "200", "--alerts", "30", "--calm", ...options);
  fixtures.push(fixture);
  await fixture.put("/dev/signin");
  page = await openPage(browser, size);
  await page.goto(fixture.url + path);
  return [page, fixture];
}

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds that keeps people from using the screen. */
async function seriousFindings(on: Page): Promise<string[]> {
  await on.evaluate(AXE);
  const found = (await on.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as { violations: Finding[] };
  return found.violations
    .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

describe("with the keyboard alone", () => {
  it("an alert is chosen, acknowledged and given back", async () => {
    const [screen] = await open("/");
    await screen.waitForSelector("[aria-label=Queue] li");
    await screen.keyboard.press("j");
    await screen.getByRole("button", { name: /^Acknowledge/ }).waitFor();
    await screen.keyboard.press("a");
    await screen.getByText(/^Acknowledged: /).waitFor();
    await screen.keyboard.press("u");
    await screen.getByText(/^Reopened: /).waitFor();
  });

  it("an alert is closed with its reason", async () => {
    const [screen] = await open("/");
    await screen.waitForSelector("[aria-label=Queue] li");
    await screen.keyboard.press("j");
    await screen.getByRole("button", { name: /^Acknowledge/ }).waitFor();
    await screen.keyboard.press("c");
    await screen.getByRole("menuitem", { name: /expected/ }).waitFor();
    await screen.keyboard.press("3");
    await screen.getByText(/^Closed as expected: /).waitFor();
  });

  it("the pages and the list of keys open", async () => {
    const [screen] = await open("/");
    await screen.waitForSelector("[aria-label=Queue] li");
    await screen.keyboard.press("?");
    await screen.getByRole("dialog", { name: "Keys" }).waitFor();
    await screen.keyboard.press("Escape");
    await screen.keyboard.press("g");
    await screen.keyboard.press("h");
    await screen.getByRole("heading", { name: "Alert history" }).waitFor();
  });
});

describe("the queue", () => {
  it("does not move under the pointer", async () => {
    const [screen, fixture] = await open("/");
    const first = screen.locator("[aria-label=Queue] li").first();
    await first.hover();
    const before = await first.textContent();
    await fixture.put("/dev/alert");
    await screen.getByRole("button", { name: /1 new/ }).waitFor();
    expect(await first.textContent()).toBe(before);
    await screen.keyboard.press("n");
    await expect.poll(() => first.textContent()).not.toBe(before);
  });
});

describe("an honest picture", () => {
  it("comes back by itself after a gap", async () => {
    const [screen, fixture] = await open("/");
    await screen.getByText("live", { exact: true }).first().waitFor();
    const fetched = screen.waitForResponse((response) => response.url().includes("/api/v1/picture?"));
    await fixture.put("/dev/gap");
    expect((await fetched).status()).toBe(200);
  });

  it("says how old it is when nothing arrives", async () => {
    const [screen, fixture] = await open("/");
    await screen.getByText("live", { exact: true }).first().waitFor();
    await fixture.put("/dev/mode/stale");
    await screen.getByText(/^stale, \d+ s old/).waitFor({ timeout: 20_000 });
    await fixture.put("/dev/mode/normal");
    await screen.getByText("live", { exact: true }).first().waitFor({ timeout: 20_000 });
  });

  it("never calls the past live", async () => {
    const at = new Date(Date.now() - 1_800_000).toISOString();
    const [screen] = await open(`/?at=${at}`);
    await screen.getByText(/^You look at /).waitFor();
    await screen.keyboard.press("l");
    await screen.getByText(/^You look at /).waitFor({ state: "detached" });
    expect(screen.url()).not.toContain("at=");
  });
});

describe("two windows", () => {
  it("keep the selection in step", async () => {
    const [screen, fixture] = await open("/");
    await screen.waitForSelector("[aria-label=Queue] li");
    const beside = await screen.context().newPage();
    await beside.goto(`${fixture.url}/map`);
    await beside.waitForSelector("canvas");
    await screen.bringToFront();
    await screen.keyboard.press("j");
    await expect.poll(() => beside.url()).toContain("sel=alert:");
  });
});

describe("axe finds nothing serious", () => {
  const pages = [
    "/",
    "/?sel=source:air-3",
    "/alerts",
    "/sources",
    "/sources/air-3",
    "/rejected",
    "/rules",
    "/status",
    "/wall",
  ];
  for (const path of pages) {
    for (const scheme of ["dark", "light"] as const) {
      it(`on ${path} in ${scheme}`, async () => {
        const [screen] = await open(path, [], { ...WIDE, scheme });
        await screen.waitForTimeout(2_500);
        if (path === "/") await screen.keyboard.press("j");
        await screen.waitForTimeout(1_000);
        expect(await seriousFindings(screen)).toEqual([]);
      });
    }
  }
});
