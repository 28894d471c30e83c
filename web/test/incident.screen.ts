import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findings, jump, Stage } from "./stage";

const INCIDENT = "6f0a11d2c3b4e5f6";
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

describe("an incident", () => {
  it("has its cameras beside it, and who looks through one stands on its timeline", async () => {
    const [screen] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    const camera = screen.locator("li", { hasText: "Place du Casino, camera 7" });
    await camera.getByText("looks south-west, as far as 140 m").waitFor();
    const elsewhere = screen.getByText("Port, camera 12");
    expect(await elsewhere.isVisible()).toBe(false);
    await screen.getByText("1 camera near here looks elsewhere").click();
    await elsewhere.waitFor();
    await camera.getByRole("button", { name: "Show the still" }).click();
    await screen.getByText("Looked at the still of cam-7").waitFor();
    expect(await findings(screen)).toEqual([]);
  });

  it("says above all else what its playbook wants now, and leads there", async () => {
    const [screen] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    const next = screen.getByRole("button", { name: /^Now: / });
    await next.waitFor();
    const step = await next.locator("b").innerText();
    await next.click();
    const run = screen.getByRole("region", { name: /^Playbook/ });
    await expect.poll(async () => (await run.boundingBox())?.y ?? Infinity).toBeLessThan(300);
    await run.getByText(step, { exact: true }).first().waitFor();
  });

  it("records what its type asks for, with units", async () => {
    const [screen] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    await screen.getByRole("heading", { name: "Gas smell at the market of La Condamine" }).waitFor();
    await screen.keyboard.press("e");
    await screen.getByRole("dialog").getByLabel("Isolation distance, m").fill("150");
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("Enter");
    await screen.getByRole("dialog").waitFor({ state: "detached" });
    await screen.locator("dt", { hasText: "Isolation distance" }).waitFor();
    await screen.getByText("150 m", { exact: true }).first().waitFor();
  });

  it("that is closed tells of people and hands out files when somebody says what for", async () => {
    const [screen, fixture] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    const opening = screen.getByRole("button", { name: "Files" });
    await opening.click();
    const open = screen.waitForEvent("download");
    await screen.getByRole("button", { name: "plan-of-the-hall.pdf" }).click();
    expect((await open).suggestedFilename()).toBe("plan-of-the-hall.pdf");
    const closed = { method: "POST", body: JSON.stringify({ reason: "over" }) };
    await fetch(`${fixture.url}/api/v1/incidents/${INCIDENT}/close`, closed);
    await screen.getByText("Say what you read it for").waitFor();
    await screen.getByRole("button", { name: "plan-of-the-hall.pdf" }).click();
    const files = screen.locator("li", { hasText: "plan-of-the-hall.pdf" });
    await files.getByLabel("Purpose").selectOption("danger");
    await files.getByLabel("Reason").fill("a child is missing");
    const taken = screen.waitForEvent("download");
    await screen.keyboard.press("Enter");
    expect((await taken).suggestedFilename()).toBe("plan-of-the-hall.pdf");
    await screen.getByText("Say what you read it for").waitFor({ state: "detached" });
    expect(await findings(screen)).toEqual([]);
  });

  it("that is opened by hand stands on the map by the street that was said", async () => {
    const [screen] = await stage.play("/?list=incidents");
    await screen.getByRole("button", { name: /^Open incident/ }).waitFor();
    await screen.keyboard.press("i");
    await screen.getByLabel("What", { exact: true }).fill("Burst main");
    await screen.getByLabel("Where", { exact: true }).fill("Rue Grimaldi 12");
    await screen.getByText(/^On the map: Rue Grimaldi/).waitFor();
    const sent = screen.waitForRequest((one) => one.method() === "POST" && one.url().endsWith("/incidents"));
    await screen.keyboard.press("Enter");
    const form: unknown = (await sent).postDataJSON();
    expect(form).toMatchObject({ place: "Rue Grimaldi 12", lon: expect.any(Number), lat: expect.any(Number) });
  });

  it("is opened from an alert on a phone too, where there are no keys", async () => {
    const screen = await stage.look("/", { width: 390, height: 844 });
    await screen.locator("[aria-label=Queue] li").first().getByRole("button").click();
    await screen.getByRole("button", { name: /^Open incident/ }).click();
    expect(await screen.getByLabel("What", { exact: true }).inputValue()).not.toBe("");
    await screen.getByRole("dialog").getByRole("button", { name: "Open incident" }).click();
    await screen
      .getByText(/^Opened:/)
      .first()
      .waitFor();
  });

  it("shows what somebody else has written meanwhile, and loses neither", async () => {
    const [screen, fixture] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    await screen.getByRole("heading", { name: "Gas smell at the market of La Condamine" }).waitFor();
    await screen.keyboard.press("e");
    const dialog = screen.getByRole("dialog");
    await dialog.getByLabel("Where", { exact: true }).fill("Market hall, north door");
    await fetch(`${fixture.url}/api/v1/incidents/${INCIDENT}`, {
      method: "PATCH",
      body: JSON.stringify({
        edits: [{ field: "place", was: "Place d’Armes, market hall", becomes: "Rue Terrazzani 3" }],
      }),
    });
    await screen.keyboard.press("Enter");
    await dialog.getByText("Somebody changed this meanwhile. It now says: Rue Terrazzani 3").waitFor();
    expect(await dialog.getByLabel("Where", { exact: true }).inputValue()).toBe("Market hall, north door");
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await screen.getByText("Market hall, north door").first().waitFor();
  });
});

describe("the supervisor's layout", () => {
  it("shows every desk, and leads to what one has, and is remembered", async () => {
    const screen = await stage.look("/");
    await screen.getByRole("tab", { name: "Queue", selected: true }).waitFor();
    await jump(screen, "d");
    const board = screen.getByRole("region", { name: "Desks" });
    await board.getByRole("row", { name: /desk 2/ }).waitFor();
    await screen.getByRole("tab", { name: /^Incidents/, selected: true }).waitFor();
    expect(await findings(screen)).toEqual([]);
    await board.getByRole("button", { name: "desk 2" }).click();
    await screen.getByRole("tab", { name: "Queue", selected: true }).waitFor();
    expect(screen.url()).toContain("q=desk+2");
    await screen.goto(new URL("/", screen.url()).href);
    await board.waitFor();
  });
});

it("a source that chatters is shelved from the item with one key, for a reason and so long", async () => {
  const [screen] = await stage.play("/");
  await screen.locator("[aria-label=Queue] li", { hasText: "alerts within" }).first().getByRole("button").click();
  await screen.getByText("one of its sources raises alert after alert").waitFor();
  await screen
    .getByRole("button", { name: /^Keep .* off the queue/ })
    .first()
    .waitFor();
  await screen.keyboard.press("v");
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabel("Why").fill("works at the gate until noon");
  await screen.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await screen.getByText(/is kept off the queue for 60 min/).waitFor();
});
