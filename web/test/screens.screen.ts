import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chooseFirst, findings, firstRow, jump, openContexts, Stage } from "./stage";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

describe("what one may see", () => {
  it("an alert that an agreement shows no more is gone from the pane that is open on it", async () => {
    const [screen, fixture] = await stage.play("/");
    const picture = (await (await fetch(`${fixture.url}/api/v1/picture`)).json()) as { alerts: { id: string }[] };
    const id = picture.alerts[0]?.id ?? "";
    await screen.goto(`${fixture.url}/?sel=alert:${id}`);
    const content = screen.getByRole("heading", { name: "Observations" });
    await content.waitFor();
    await fixture.put(`/dev/revoke/${id}`);
    await expect.poll(() => content.count(), { timeout: 1_000 }).toBe(0);
    await screen.getByText(`No alert ${id}`).waitFor();
  });
});

describe("with the keyboard alone", () => {
  it("an alert is chosen, acknowledged and given back", async () => {
    const [screen] = await stage.play("/");
    await chooseFirst(screen);
    await screen.keyboard.press("a");
    await screen.getByText(/^Acknowledged: /).waitFor();
    await screen.keyboard.press("z");
    await screen.getByText(/^Reopened: /).waitFor();
  });

  it("two items are made one, taken apart again, and given to a desk", async () => {
    const [screen] = await stage.play("/");
    await chooseFirst(screen);
    await screen.keyboard.press("x");
    await screen.keyboard.press("j");
    await screen.keyboard.press("x");
    await screen.getByText("2 marked").waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("g");
    await screen.keyboard.press("g");
    await screen.getByText("Made one item of 2").waitFor();
    await screen.keyboard.press("z");
    await screen.getByText(/^Taken back: /).waitFor();
    await screen.keyboard.press("s");
    await screen.getByRole("dialog").locator("select").selectOption("desk 2");
    await screen.getByRole("dialog").getByRole("button", { name: "Give to" }).click();
    await screen.getByText(/^desk 2 has it: /).waitFor();
  });

  it("a market is told in advance, changed and withdrawn", async () => {
    const [screen] = await stage.play("/figures");
    await screen.getByRole("button", { name: "Tell of an event" }).press("Enter");
    const dialog = screen.getByRole("dialog");
    await screen.keyboard.type("Flower market");
    await dialog.getByLabel("Zone").selectOption({ index: 1 });
    expect(await findings(screen)).toEqual([]);
    await dialog.getByRole("button", { name: "Tell of an event" }).press("Enter");
    await screen.getByText("Flower market is expected").waitFor();
    await screen.getByRole("button", { name: "Change: Flower market" }).press("Enter");
    await dialog.getByLabel("Ends").fill("2000-01-01T00:00");
    expect(await dialog.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
    await screen.keyboard.press("Escape");
    await screen.getByRole("button", { name: "Withdraw: Flower market" }).press("Enter");
    await screen.getByText("Flower market is expected no more").waitFor();
    await screen.getByRole("row", { name: /^Flower market.*withdrawn$/ }).waitFor();
  });

  it("an item of several alerts shows them and is closed with one key each", async () => {
    const [screen] = await stage.play("/");
    await screen.locator("[aria-label=Queue] li", { hasText: "alerts within" }).first().getByRole("button").click();
    await screen.getByRole("heading", { name: "Its alerts" }).waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("c");
    await screen.getByRole("dialog", { name: "Close as" }).waitFor();
    await screen.keyboard.press("3");
    await screen.getByText(/^Closed as expected: /).waitFor();
  });

  it("what is usual of a source that was moved is learned anew for a reason", async () => {
    const [screen] = await stage.play("/sources/air-3");
    await screen.getByRole("button", { name: "Learn anew" }).click();
    await screen.getByLabel("What was done", { exact: false }).fill("moved to the port");
    await screen.keyboard.press("Enter");
    await screen.getByText("moved to the port (", { exact: false }).waitFor();
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
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("j");
    expect(screen.url()).not.toContain("sel=");
    await screen.keyboard.press("Escape");
    await jump(screen, "h");
    await screen.getByRole("heading", { name: "Alert history" }).waitFor();
  });

  it("a dialog that is left leaves what was chosen, and the keyboard where it was", async () => {
    const [screen] = await stage.play("/?list=incidents&sel=incident:6f0a11d2c3b4e5f6");
    const close = screen.getByRole("button", { name: /^Close/ }).last();
    await close.focus();
    await screen.keyboard.press("c");
    await screen.getByRole("dialog").getByRole("button").first().focus();
    await screen.keyboard.press("Escape");
    await screen.getByRole("dialog").waitFor({ state: "detached" });
    expect(screen.url()).toContain("sel=incident:6f0a11d2c3b4e5f6");
    expect(await close.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("what is typed right after i is in the dialog, down to the first letter", async () => {
    const screen = await stage.look("/?list=incidents");
    await screen.getByRole("button", { name: /^Open incident/ }).waitFor();
    await screen.keyboard.type("iWater in the street");
    expect(await screen.getByLabel("What", { exact: true }).inputValue()).toBe("Water in the street");
  });

  it("an address that is no page says so and leads back", async () => {
    const screen = await stage.look("/whatif");
    await screen.getByText("There is no page at this address").waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.getByRole("link", { name: "Control room" }).last().click();
    await screen.getByRole("tab", { name: "Queue", selected: true }).waitFor();
  });

  it("another agency's type of incident is called as that agency does", async () => {
    const [screen] = await stage.play("/status");
    await screen.route("**/api/v1/incidents/6f0a11d2c3b4e5f6", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), lead: "fire", type: "leak" } });
    });
    await screen.route("**/api/v1/incidents/6f0a11d2c3b4e5f6/type", (route) =>
      route.fulfill({ json: { id: "leak", name: { en: "Leaking main" } } }),
    );
    await screen.goto(new URL("/incidents/6f0a11d2c3b4e5f6", screen.url()).href);
    await screen.getByText("Leaking main").waitFor();
  });

  it("an entry of the audit log is opened and proven", async () => {
    const screen = await stage.look("/status");
    await screen.getByRole("heading", { name: "Status" }).waitFor();
    await jump(screen, "a");
    await screen.getByRole("link", { name: "1,233", exact: true }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("Proven in this browser: this is entry 1,233 of the log of 1,234 entries.").waitFor();
    await screen.keyboard.press("j");
    await screen.getByRole("heading", { name: "Entry 1,232" }).waitFor();
  });

  it("the glass is broken in two steps and ended", async () => {
    const [screen] = await stage.play("/break-glass");
    await screen.getByLabel("Agency whose records you need").selectOption("fire");
    await screen.getByLabel("What happens").focus();
    await screen.keyboard.type("too short");
    expect(await screen.getByRole("button", { name: "Go on" }).isDisabled()).toBe(true);
    await screen.keyboard.type(", no: a gas cloud drifts into our street");
    await screen.getByRole("button", { name: "Go on" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText(/^You see all alerts and sources of .+, unmasked, for 60 min\.$/).waitFor();
    await screen.keyboard.press("Tab");
    await screen.keyboard.press("Enter");
    const bar = screen.getByRole("region", { name: "The glass is broken" });
    await bar.getByText("60 min left").waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.goto(new URL("/", screen.url()).href);
    const seen = screen.getByRole("region", { name: "By the broken glass" });
    await seen.getByRole("button").click();
    await screen.getByRole("heading", { name: "Observations" }).waitFor();
    expect(await findings(screen)).toEqual([]);
    await jump(screen, "h");
    await screen.getByRole("heading", { name: "Alert history" }).waitFor();
    await bar.getByRole("button", { name: "End it now" }).focus();
    await screen.keyboard.press("Enter");
    await bar.waitFor({ state: "detached" });
  });

  it("a second person approves, and a review is kept", async () => {
    const [screen, fixture] = await stage.play("/approvals");
    await screen.getByRole("heading", { name: "Second person" }).waitFor();
    await screen.getByText("live", { exact: true }).first().waitFor();
    await fixture.put("/dev/oversight");
    await screen.getByText("The glass is broken: Inès Carlier").waitFor({ timeout: 5_000 });
    await screen.getByRole("heading", { name: "Jules Ferrand wants to erase all that a source said" }).waitFor();
    await screen.getByRole("button", { name: "Approve" }).first().focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("Approved: Jules Ferrand can do it now").waitFor();
    await screen.goto(`${fixture.url}/break-glass`);
    await screen.getByText("review overdue").waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.getByRole("button", { name: "It was not justified" }).first().click();
    await screen.getByRole("dialog").getByRole("textbox").fill("a look at the plan was enough");
    await screen.getByRole("button", { name: "Keep the review" }).click();
    await screen.getByText("review overdue").waitFor({ state: "detached" });
  });

  it("what is about people is shown when its purpose is said", async () => {
    const [screen] = await stage.play("/?sel=source:text-1");
    await screen.getByText("Say what you read it for").waitFor();
    await screen.getByLabel("Purpose").selectOption("danger");
    await screen.getByLabel("Reason").fill("a child is missing");
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("Enter");
    await screen.getByText("Say what you read it for").waitFor({ state: "detached" });
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
    const withoutAge = async () => (await first.textContent())?.replace(/\d+ s/, "");
    await first.hover();
    const before = await withoutAge();
    await fixture.put("/dev/alert");
    await screen.getByRole("button", { name: /1 new/ }).waitFor();
    expect(await withoutAge()).toBe(before);
    await screen.keyboard.press("n");
    await expect.poll(withoutAge).not.toBe(before);
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
    await screen.keyboard.press("Home");
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

  it("shows incidents, and one that is chosen there is chosen in the list and opened", async () => {
    const screen = await stage.look("/?list=incidents&map=17.00/43.73080/7.42540", { map: true });
    const child = screen.locator("[aria-label=Incidents] li button", { hasText: "Child missing" });
    await child.waitFor();
    const box = await screen.locator(".maplibregl-canvas").first().boundingBox();
    const plate = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 - 17 };
    const cursor = async (): Promise<string | undefined> => {
      await screen.mouse.move(plate.x + 3, plate.y);
      await screen.mouse.move(plate.x, plate.y);
      return screen.evaluate(() => document.querySelector<HTMLElement>(".maplibregl-canvas")?.style.cursor);
    };
    await expect.poll(cursor).toBe("pointer");
    await screen.mouse.click(plate.x, plate.y);
    await expect.poll(() => screen.url()).toContain("sel=incident:11aa22bb33cc44dd");
    await expect.poll(() => child.getAttribute("aria-pressed")).toBe("true");
    await screen.getByRole("heading", { name: "Child missing near the aquarium" }).waitFor();
  });

  it("gives queue and detail windows of their own too, which act on the same", async () => {
    const [screen] = await stage.play("/", { width: 1920, height: 1080 });
    await chooseFirst(screen);
    const [detail] = await Promise.all([
      screen.waitForEvent("popup"),
      screen.getByRole("button", { name: "Open the detail in a window of its own" }).click(),
    ]);
    const [queue] = await Promise.all([
      screen.waitForEvent("popup"),
      screen.getByRole("button", { name: "Open the queue in a window of its own" }).click(),
    ]);
    await screen.getByText("The queue is in its own window").waitFor();
    expect(await firstRow(screen).count()).toBe(0);
    await firstRow(queue).waitFor();
    const title = await detail.locator("h2").first().textContent();
    await queue.keyboard.press("j");
    await expect.poll(() => detail.locator("h2").first().textContent()).not.toBe(title);
    await queue.keyboard.press("a");
    await queue.getByText(/^Acknowledged: /).waitFor();
    expect(await findings(queue)).toEqual([]);
    await detail.close();
    await screen.getByText("The detail is in its own window").waitFor({ state: "detached" });
    await screen.getByRole("button", { name: "Bring the queue back" }).click();
    await firstRow(screen).waitFor();
  });

  it("shows on request where nothing could have been detected, and says why", async () => {
    const screen = await stage.look("/", { map: true });
    await screen.getByRole("button", { name: "Layers" }).click();
    await screen.getByRole("checkbox", { name: "Blind spots" }).check();
    expect(new URL(screen.url()).searchParams.get("show")).toBe("blind");
    await screen.keyboard.press("Escape");
    await screen.getByRole("button", { name: /^Legend/ }).click();
    await screen.getByRole("list", { name: "Blind spots" }).getByText("silent").waitFor();
    expect(await findings(screen)).toEqual([]);
  });

  it("leaves no drawing context behind when it is left and come back to", async () => {
    const screen = await stage.look("/", { map: true });
    await screen.locator(".maplibregl-canvas").waitFor();
    for (let times = 0; times < 3; times++) {
      await jump(screen, "h");
      await screen.getByRole("heading", { name: "Alert history" }).waitFor();
      await jump(screen, "r");
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
