import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findings, Stage } from "./stage";

/** Somebody who thinks two seconds before each click and types a character in a quarter of one. */
const SECONDS_A_CLICK = 3;
const SECONDS_A_KEY = 0.25;

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

/** Clicks and types as a person does, and counts. */
class Hand {
  clicks = 0;
  keys = 0;

  constructor(private readonly screen: Page) {}

  async click(name: string | RegExp, role: "button" | "link" | "menuitem" | "checkbox" = "button"): Promise<void> {
    this.clicks++;
    await this.screen.getByRole(role, { name }).first().click();
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    this.keys += text.length + 1;
    await this.screen.getByLabel(label).first().fill(text);
  }

  async choose(label: string, value: string): Promise<void> {
    this.clicks += 2;
    await this.screen
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .selectOption(value);
  }

  /** Adds a step on the way between two, and names it. */
  async add(between: RegExp, kind: string, title: string): Promise<void> {
    await this.click(between);
    await this.click(kind, "menuitem");
    await this.type("What it is about", title);
  }

  get minutes(): number {
    return (this.clicks * SECONDS_A_CLICK + this.keys * SECONDS_A_KEY) / 60;
  }
}

describe("who is no programmer", () => {
  it("builds a branching playbook and a type of incident that begins it", async () => {
    const [screen] = await stage.play("/playbooks");
    const hand = new Hand(screen);
    await hand.click("New playbook", "link");
    await hand.type("Name", "Burst water main");
    await hand.type("What it is about", "Ask the caller how deep the water is");
    await hand.click("Add a field");
    await hand.type("Name of field 1", "Depth");
    await hand.choose("Kind of field 1", "number");
    await hand.type("Unit", "cm");
    await hand.add(
      /^Add a step between Ask the caller.* and Over$/,
      "Ask, then branch",
      "Is a cellar or underpass flooding?",
    );
    await hand.type("Answer 1", "Yes");
    await hand.type("Answer 2", "No");
    await hand.add(/^Add a step between Is a cellar.* and Over$/, "Approval", "Close the street and switch off power");
    await hand.choose("Agency", "utility");
    await hand.add(/^Add a step between Close the street.* and Over$/, "Give a task", "Shut the valve");
    await hand.click("Keep and activate");
    await hand.type("Why", "Agreed with the waterworks");
    await screen.getByRole("dialog").getByRole("button", { name: "Keep and activate" }).click();
    hand.clicks++;
    await expect.poll(() => screen.url()).toContain("/playbooks/burst-water-main");
    await screen.getByText("active", { exact: true }).first().waitFor();
    expect(await findings(screen)).toEqual([]);

    await screen.goto(screen.url().replace(/playbooks.*/, "types"));
    await hand.click("New type", "link");
    await hand.type("Name", "Burst water main");
    await hand.choose("Symbol", "water");
    await hand.choose("Playbook that begins with it", "burst-water-main");
    await hand.click("Add a field");
    await hand.type("Name of field 1", "Houses without water");
    await hand.choose("Kind of field 1", "number");
    await hand.click("Keep the type");
    await hand.type("Why", "Agreed with the waterworks");
    await screen.getByRole("dialog").getByRole("button", { name: "Keep the type" }).click();
    hand.clicks++;
    await screen.getByText("Type kept").waitFor();
    expect(await findings(screen)).toEqual([]);

    console.info(`${hand.clicks} clicks, ${hand.keys} keys, ${hand.minutes.toFixed(1)} min`);
    expect(hand.minutes).toBeLessThan(10);
  });

  it("goes through the flow with the keyboard, and the text follows", async () => {
    const [screen] = await stage.play("/playbooks/new");
    const first = screen.getByRole("button", { name: /First step/, pressed: true });
    await first.focus();
    await screen.keyboard.press("+");
    await screen.getByRole("menuitem", { name: "Wait" }).waitFor();
    await screen.keyboard.press("w");
    await screen.getByRole("menuitem", { name: "Wait" }).focus();
    await screen.keyboard.press("Enter");
    await screen.locator(".cm-line", { hasText: "kind: wait" }).waitFor();
    await screen.getByRole("button", { name: /Wait/, pressed: true }).focus();
    await screen.keyboard.press("ArrowDown");
    await screen.getByRole("button", { name: /Over/, pressed: true }).waitFor();
    await screen.keyboard.press("ArrowUp");
    await screen.keyboard.press("Delete");
    await screen.locator(".cm-line", { hasText: "kind: wait" }).waitFor({ state: "detached" });
  });

  it("approves a step of a trial with one key", async () => {
    const [screen] = await stage.play("/playbooks/gas-release");
    await screen.getByRole("button", { name: /^Approve/ }).waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("1");
    await screen.getByRole("button", { name: /^Approve/ }).waitFor({ state: "detached" });
  });

  it("sees within a second what another does in an incident, by the picture alone", async () => {
    const [screen, fixture] = await stage.play("/?list=incidents&sel=incident:6f0a11d2c3b4e5f6");
    const approve = screen.getByRole("button", { name: /^Approve/ });
    await approve.waitFor();
    await screen.route("**/playbook-runs**", (route) => route.abort());

    await fixture.put("/dev/approve");

    await approve.waitFor({ state: "detached", timeout: 1_000 });
  });
});

describe("who reads French", () => {
  it("is led through a playbook in French, with nothing left in English", async () => {
    const [screen] = await stage.play("/?list=incidents&sel=incident:6f0a11d2c3b4e5f6", { language: "fr" });
    const run = screen.getByRole("region", { name: "Fiche réflexe: Fuite de gaz" });
    await run.getByText(/^Alerte à la population\s: rester à l’intérieur/).waitFor();
    await run.getByText(/Alerter par sirènes, diffusion cellulaire/).waitFor();
    await run.locator("summary").click();
    await run.getByText(/La substance est-elle connue\s\?: Toxique, comme le chlore/).waitFor();
    expect(await run.getByText(/Shelter|Warn|Public warning/).count()).toBe(0);
  });
});
