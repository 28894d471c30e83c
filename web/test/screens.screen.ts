import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findings, misfits, openContexts, Stage } from "./stage";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const firstRow = (screen: Page) => screen.locator("[aria-label=Queue] li").first();

/** The room with its first alert chosen by key. */
async function chooseFirst(screen: Page): Promise<void> {
  await firstRow(screen).waitFor();
  await screen.keyboard.press("j");
  await screen.getByRole("button", { name: /^Acknowledge/ }).waitFor();
}

describe("with the keyboard alone", () => {
  it("an alert is chosen, acknowledged and given back", async () => {
    const [screen] = await stage.play("/");
    await chooseFirst(screen);
    await screen.keyboard.press("a");
    await screen.getByText(/^Acknowledged: /).waitFor();
    await screen.keyboard.press("u");
    await screen.getByText(/^Reopened: /).waitFor();
  });

  it("an alert is closed with its reason", async () => {
    const [screen] = await stage.play("/");
    await chooseFirst(screen);
    await screen.keyboard.press("c");
    await screen.getByRole("menuitem", { name: /expected/ }).waitFor();
    await screen.keyboard.press("3");
    await screen.getByText(/^Closed as expected: /).waitFor();
  });

  it("the pages and the list of keys open", async () => {
    const screen = await stage.look("/");
    await firstRow(screen).waitFor();
    await screen.keyboard.press("?");
    await screen.getByRole("dialog", { name: "Keys" }).waitFor();
    await screen.keyboard.press("Escape");
    await screen.keyboard.press("g");
    await screen.keyboard.press("h");
    await screen.getByRole("heading", { name: "Alert history" }).waitFor();
  });

  it("an entry of the audit log is opened and proven", async () => {
    const screen = await stage.look("/status");
    await screen.getByRole("heading", { name: "Status" }).waitFor();
    await screen.keyboard.press("g");
    await screen.keyboard.press("a");
    await screen.getByRole("link", { name: "1,233", exact: true }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("Proven in this browser: this is entry 1,233 of the log of 1,234 entries.").waitFor();
    await screen.keyboard.press("j");
    await screen.getByRole("heading", { name: "Entry 1,232" }).waitFor();
  });

  it("a source is found and opened", async () => {
    const screen = await stage.look("/status");
    await screen.getByRole("heading", { name: "Status" }).waitFor();
    await screen.keyboard.press("/");
    await screen.keyboard.type("air-");
    await screen.getByRole("option").first().waitFor();
    await screen.keyboard.press("Enter");
    await expect.poll(() => screen.url()).toContain("sel=source:air-");
  });
});

describe("the queue", () => {
  it("does not move under the pointer", async () => {
    const [screen, fixture] = await stage.play("/");
    const first = firstRow(screen);
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
    const [screen, fixture] = await stage.play("/");
    await screen.getByText("live", { exact: true }).first().waitFor();
    const fetched = screen.waitForResponse((response) => response.url().includes("/api/v1/picture?"));
    await fixture.put("/dev/gap");
    expect((await fetched).status()).toBe(200);
  });

  it("says how old it is when nothing arrives", async () => {
    const [screen, fixture] = await stage.play("/");
    await screen.getByText("live", { exact: true }).first().waitFor();
    await fixture.put("/dev/mode/stale");
    await screen.getByText(/^stale, \d+ s old/).waitFor();
    await fixture.put("/dev/mode/normal");
    await screen.getByText("live", { exact: true }).first().waitFor();
  });

  it("never calls the past live", async () => {
    const at = new Date(Date.now() - 1_800_000).toISOString();
    const screen = await stage.look(`/?at=${at}`);
    await screen.getByText(/^You look at /).waitFor();
    await screen.keyboard.press("l");
    await screen.getByText(/^You look at /).waitFor({ state: "detached" });
    expect(screen.url()).not.toContain("at=");
  });
});

describe("the map", () => {
  it("follows the room in a window of its own", async () => {
    const [screen, fixture] = await stage.play("/");
    await firstRow(screen).waitFor();
    const beside = await screen.context().newPage();
    await beside.goto(`${fixture.url}/map`);
    await beside.locator("canvas").first().waitFor();
    await screen.bringToFront();
    await screen.keyboard.press("j");
    await expect.poll(() => beside.url()).toContain("sel=alert:");
  });

  it("leaves no drawing context behind when it is left and come back to", async () => {
    const screen = await stage.look("/", { map: true });
    await screen.locator(".maplibregl-canvas").waitFor();
    for (let times = 0; times < 3; times++) {
      await screen.keyboard.press("g");
      await screen.keyboard.press("h");
      await screen.getByRole("heading", { name: "Alert history" }).waitFor();
      await screen.keyboard.press("g");
      await screen.keyboard.press("r");
      await screen.locator(".maplibregl-canvas").waitFor();
    }
    // one of the basemap, one of what lies above it
    await expect.poll(() => screen.evaluate(openContexts)).toBeLessThanOrEqual(2);
  });

  it("is missed by nobody who has only lists", async () => {
    const screen = await stage.look("/");
    await screen.getByText("The map could not be drawn").waitFor();
    await chooseFirst(screen);
  });
});

describe("the workbench", () => {
  it("shows by keyboard how each example of a rule goes", async () => {
    const screen = await stage.look("/rules/crowd-dense");
    await screen.getByRole("tab", { name: "Rule" }).focus();
    await screen.keyboard.press("ArrowRight");
    await screen.getByRole("textbox", { name: "Examples of the rule, YAML" }).waitFor();
    await screen.getByRole("button", { name: "Tell them" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("1 of 2 examples fails").waitFor();
    await screen.getByText("fired: crowd-dense; should have: nothing").waitFor();
  });

  it("marks what is wrong with an example while it is written", async () => {
    const screen = await stage.look("/rules/crowd-dense?v=1");
    await screen.getByRole("tab", { name: "Examples" }).click();
    await screen.getByRole("textbox", { name: "Examples of the rule, YAML" }).click();
    await screen.keyboard.type("- {sauce: srv}");
    await screen.getByRole("tab", { name: "Examples 1 mistake" }).waitFor();
    await screen.getByText("Line 1, column 8:").waitFor();
  });

  it("says what a correlation lacked and which alert it led to", async () => {
    const screen = await stage.look("/rules/rule-1?why=crowd-1/o-17");
    await screen.getByRole("heading", { name: "Crowd, then a door, then gas: not enough" }).waitFor();
    await screen.getByText("Gas rising near the port", { exact: true }).first().waitFor();
    await screen.getByText(/^since .*, 9 matches by now$/).waitFor();
  });

  it("puts the rules in the order of what they cost", async () => {
    const screen = await stage.look("/rules");
    await screen.getByRole("button", { name: "Cost per 1,000" }).click();
    await screen
      .getByRole("columnheader", { name: "Cost per 1,000" })
      .and(screen.locator("[aria-sort=descending]"))
      .waitFor();
    expect(screen.url()).toContain("sort=cost");
  });

  it("says in the room that a rule went back to shadow", async () => {
    const [screen, fixture] = await stage.play("/");
    await fixture.put("/dev/mode/budget");
    await screen.getByText("A rule went back to shadow").click();
    await screen.getByText(/61 alerts in 24 h, budget is 50/).waitFor();
  });
});

describe("the language", () => {
  it("is chosen once and remembered", async () => {
    const screen = await stage.look("/status");
    await screen.getByRole("button", { name: /Menu$/ }).click();
    await screen.getByRole("menuitem", { name: "Français" }).click();
    await screen.getByRole("heading", { name: "État" }).waitFor();
    await screen.reload();
    await screen.getByRole("heading", { name: "État" }).waitFor();
    expect(await screen.locator("html").getAttribute("lang")).toBe("fr");
  });
});

/** Every page, and what shows that it is there. */
const PAGES: [path: string, there: string][] = [
  ["/", "[aria-label=Queue] li, [aria-label=File] li"],
  ["/?sel=source:air-3", "figure canvas"],
  ["/alerts", "[role=cell]"],
  ["/sources", "[role=cell]"],
  ["/sources/air-3", "figure canvas"],
  ["/rejected", "[role=cell]"],
  ["/rules", "[role=cell]"],
  ["/rules/crowd-dense?why=crowd-1/o-17", "main .cm-line"],
  ["/rules/rule-1?why=crowd-1/o-17", "main dl"],
  ["/rules/new", "main .cm-line"],
  ["/agreements", "main article"],
  ["/audit", "[role=cell]"],
  ["/audit/1199", "main section [role=status]"],
  ["/audit/666", "main section [role=status]"],
  ["/status", "main li"],
  ["/wall", "main ol li"],
];

describe("axe finds nothing that hinders", () => {
  for (const [path, there] of PAGES) {
    for (const scheme of ["dark", "light"] as const) {
      it(`on ${path} in ${scheme}`, async () => {
        const map = path === "/" || path === "/wall";
        const screen = await stage.look(path, { scheme, map });
        await screen.locator(there).first().waitFor();
        if (path === "/") await chooseFirst(screen);
        expect(await findings(screen)).toEqual([]);
      });
    }
  }

  it("at the door", async () => {
    const [screen, fixture] = await stage.play("/");
    await fetch(`${fixture.url}/api/v1/session`, { method: "DELETE" });
    await screen.reload();
    await screen.getByLabel("Name").waitFor();
    expect(await findings(screen)).toEqual([]);
  });
});

describe("in French everything fits", () => {
  for (const [path, there] of PAGES) {
    it(`on ${path}`, async () => {
      const screen = await stage.look(path, { language: "fr", width: 1366 });
      await screen.locator(there).first().waitFor();
      expect(await misfits(screen)).toEqual([]);
      await screen.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => screen.evaluate(() => window.innerWidth)).toBe(390);
      expect(await misfits(screen)).toEqual([]);
    });
  }
});
