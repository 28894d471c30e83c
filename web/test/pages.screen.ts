import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chooseFirst, findings, findingsInLight, misfits, Stage } from "./stage";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

/** Every page, and what shows that it is there. */
const PAGES: [path: string, there: string][] = [
  ["/", "[aria-label=Queue] li, [aria-label=File] li"],
  ["/?sel=source:air-3", "figure canvas"],
  ["/?list=incidents&sel=incident:6f0a11d2c3b4e5f6", "[aria-label=Incidents] li, form textarea"],
  ["/incidents", "[role=cell]"],
  ["/crisis", "main article"],
  ["/incidents/6f0a11d2c3b4e5f6", "article h2"],
  ["/incidents/6f0a11d2c3b4e5f6?show=cards", "article h2"],
  ["/alerts", "[role=cell]"],
  ["/log", "main ol li"],
  ["/notifications", "main ol li"],
  ["/sources", "[role=cell]"],
  ["/units", "[role=cell]"],
  ["/units/city-1", "main section li"],
  ["/u/9GYd0lXNvq1Z", "main h1"],
  ["/sources/air-3", "figure canvas"],
  ["/rejected", "[role=cell]"],
  ["/rules", "[role=cell]"],
  ["/rules/crowd-dense?why=crowd-1/o-17", "main .cm-line"],
  ["/rules/rule-1?why=crowd-1/o-17", "main dl"],
  ["/rules/new", "main .cm-line"],
  ["/types", "main li"],
  ["/types/gas-release", "main form"],
  ["/types/new", "main form"],
  ["/playbooks", "main li"],
  ["/playbooks/gas-release", "main .cm-line"],
  ["/playbooks/new", "main .cm-line"],
  ["/agreements", "main article"],
  ["/agreements/new", "main form"],
  ["/agreements/new?replaces=7f00c6d1a4e2f791", "main form dl"],
  ["/approvals", "main h1"],
  ["/break-glass", "main form"],
  ["/requests", "[role=cell]"],
  ["/requests/d41c9e7702a8b3f0", "main li dl"],
  ["/requests/new", "main form"],
  ["/public", "main details"],
  ["/account", "main section li"],
  ["/agencies", "main article"],
  ["/people", "main article"],
  ["/served", "main dl"],
  ["/audit", "[role=cell]"],
  ["/audit/1199", "main section [role=status]"],
  ["/audit/666", "main section [role=status]"],
  ["/figures", "main table"],
  ["/status", "main li"],
  ["/wall", "main ol li"],
];

/** In French, whose words are the longest, so that one visit shows whether a page hinders anybody and whether it fits. */
describe("every page hinders nobody and fits", () => {
  for (const [path, there] of PAGES) {
    it(`on ${path}`, async () => {
      const map = path === "/" || path === "/wall";
      const screen = await stage.look(path, { map, language: "fr" });
      await screen.locator(there).first().waitFor();
      expect(await misfits(screen)).toEqual([]);
      expect(await findings(screen)).toEqual([]);
      expect(await findingsInLight(screen)).toEqual([]);
      await screen.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => screen.evaluate(() => window.innerWidth)).toBe(390);
      expect(await misfits(screen)).toEqual([]);
    });
  }

  it("with an alert chosen, in English", async () => {
    const screen = await stage.look("/");
    await chooseFirst(screen);
    expect(await findings(screen)).toEqual([]);
    expect(await findingsInLight(screen)).toEqual([]);
  });

  it("at the door", async () => {
    const [screen, fixture] = await stage.play("/");
    await fetch(`${fixture.url}/api/v1/session`, { method: "DELETE" });
    await screen.reload();
    await screen.getByLabel("Name").waitFor();
    expect(await findings(screen)).toEqual([]);
  });
});
