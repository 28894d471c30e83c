import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { type Fixture, launch, openPage, startFixture } from "../dev/browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE_MILLIS = 30_000;
/** What axe calls best practice counts too; a minor finding is one that hinders nobody. */
const HINDERING = ["moderate", "serious", "critical"];

export interface Look {
  width?: number;
  height?: number;
  scheme?: "dark" | "light";
  language?: "en" | "fr" | "it" | "nb";
  /** without the map a story does not wait for its drawing in software; the screen then says that there is none */
  map?: boolean;
  /** whether the screen keeps the program, so that it opens without its server too */
  outlives?: boolean;
}

/** One browser for all stories, a window and a context of its own for each. */
export class Stage {
  private readonly fixtures = new Map<string, Fixture>();
  private page: Page | null = null;

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Stage> {
    return new Stage(await launch());
  }

  /** A fixture of this story's own, and a screen that looks at it. */
  async play(path: string, look: Look = {}): Promise<[Page, Fixture]> {
    const fixture = await this.fixture(`own ${this.fixtures.size}`);
    return [await this.show(fixture, path, look), fixture];
  }

  /** A screen for who only looks; all of these share one fixture. */
  async look(path: string, look: Look = {}): Promise<Page> {
    return this.show(await this.fixture("shared"), path, look);
  }

  private async fixture(name: string): Promise<Fixture> {
    const known = this.fixtures.get(name);
    if (known) return known;
    const made = await startFixture("--sources", "200", "--alerts", "30", "--calm");
    this.fixtures.set(name, made);
    await made.put("/dev/signin");
    return made;
  }

  private async show(fixture: Fixture, path: string, look: Look): Promise<Page> {
    const { width = 1366, height = 768, scheme = "dark", language = "en", map = false, outlives = false } = look;
    const page = await openPage(this.browser, { width, height, scheme, language, outlives });
    page.setDefaultTimeout(PATIENCE_MILLIS);
    await page.context().addInitScript(map ? countContexts : withoutMap);
    this.page = page;
    await page.goto(fixture.url + path);
    return page;
  }

  async clear(): Promise<void> {
    await this.page?.context().close();
    this.page = null;
    for (const [name, fixture] of this.fixtures) {
      if (name === "shared") continue;
      fixture.stop();
      this.fixtures.delete(name);
    }
  }

  async close(): Promise<void> {
    for (const fixture of this.fixtures.values()) fixture.stop();
    await this.browser.close();
  }
}

function withoutMap(): void {
  const real = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
  const blind = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
    return kind.startsWith("webgl") ? null : real.call(this, kind, ...rest);
  };
  HTMLCanvasElement.prototype.getContext = blind as typeof HTMLCanvasElement.prototype.getContext;
}

declare global {
  interface Window {
    contexts?: Set<WebGL2RenderingContext>;
  }
}

function countContexts(): void {
  const made = new Set<WebGL2RenderingContext>();
  window.contexts = made;
  const real = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
  const counting = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
    const context = real.call(this, kind, ...rest);
    if (context instanceof WebGL2RenderingContext) made.add(context);
    return context;
  };
  HTMLCanvasElement.prototype.getContext = counting as typeof HTMLCanvasElement.prototype.getContext;
}

/** Drawing contexts that still take up one of the browser's sixteen; runs in the page of a look with the map. */
export const openContexts = (): number =>
  [...(window.contexts ?? [])].filter((context) => !context.isContextLost()).length;

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe finds that keeps people from using the screen. */
export async function findings(on: Page): Promise<string[]> {
  await on.evaluate(AXE);
  return hindering(on, "{ resultTypes: ['violations'] }");
}

/** What axe finds in light colours of a page whose {@link findings} were asked for before, in the dark ones. */
export async function findingsInLight(on: Page): Promise<string[]> {
  await turnLight(on);
  return hindering(on, "{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }");
}

async function hindering(on: Page, options: string): Promise<string[]> {
  const found = (await on.evaluate(`axe.run(document, ${options})`)) as { violations: Finding[] };
  return found.violations
    .filter((violation) => HINDERING.includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Words on buttons, links and headings that do not fit, and whatever makes the page wider than the screen. */
export function misfits(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const wide = scrollWidth > window.innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("button, a, label, h1, h2, h3, dt")]
      .filter((element) => element.checkVisibility() && !element.closest("[role=table], li, .visually-hidden"))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map((element) => `“${element.textContent}” is cut`);
    return [...wide, ...cut];
  });
}

export const firstRow = (screen: Page) => screen.locator("[aria-label=Queue] li").first();

/** The room with its first alert chosen by key. */
export async function chooseFirst(screen: Page): Promise<void> {
  await firstRow(screen).waitFor();
  await screen.keyboard.press("j");
  await screen.getByRole("button", { name: /^Acknowledge/ }).waitFor();
}

/** Both keys of a jump as quickly as a hand presses them, however busy the screen is. */
export async function jump(screen: Page, key: string): Promise<void> {
  await Promise.all([screen.keyboard.press("g"), screen.keyboard.press(key)]);
}

/** Light colours are chosen in another window of the same person. */
async function turnLight(screen: Page): Promise<void> {
  await screen.evaluate(() => {
    localStorage.setItem("aedile.scheme", JSON.stringify("light"));
    window.dispatchEvent(new StorageEvent("storage", { key: "aedile.scheme" }));
  });
  await screen.locator("html[data-mantine-color-scheme=light]").waitFor({ state: "attached" });
}
