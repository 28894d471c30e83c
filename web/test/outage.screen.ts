import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Fixture, startFixture } from "../dev/browser.mjs";
import { findings, Stage } from "./stage";

let stage: Stage;
const again: Fixture[] = [];

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(async () => {
  await stage.clear();
  for (const fixture of again.splice(0)) fixture.stop();
});
afterAll(() => stage.close());

/** Ends the server, and waits until nobody answers any more. */
async function end(fixture: Fixture): Promise<void> {
  fixture.stop();
  await expect.poll(() => fetch(fixture.url).then(() => "there", () => "gone")).toBe("gone"); // prettier-ignore
}

/** Starts the server anew at the same address; somebody is still signed in. */
async function restart(fixture: Fixture): Promise<Fixture> {
  const port = new URL(fixture.url).port;
  const made = await startFixture("--port", port, "--sources", "200", "--alerts", "30", "--calm");
  again.push(made);
  await made.put("/dev/signin");
  return made;
}

const live = (screen: Page): Promise<void> => screen.getByText("live", { exact: true }).first().waitFor();
const bar = (screen: Page) => screen.getByRole("region", { name: "What is not sent yet" }).first();

/** The program and the picture are kept in the browser. */
async function kept(screen: Page): Promise<void> {
  await live(screen);
  await screen.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const pictures = (): Promise<number> =>
    screen.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open("aedile");
          opening.onsuccess = () => {
            const keys = opening.result.transaction("values").objectStore("values").getAllKeys();
            keys.onsuccess = () => {
              opening.result.close();
              resolve(keys.result.filter((key) => String(key).startsWith("picture")).length);
            };
          };
        }),
    );
  await expect.poll(pictures).toBe(1);
}

async function write(screen: Page, text: string): Promise<void> {
  await screen.keyboard.press("l");
  await screen.getByRole("dialog").getByLabel("What happened").waitFor();
  await screen.keyboard.type(text);
  await screen.keyboard.press("Control+Enter");
  await screen.getByRole("dialog").waitFor({ state: "detached" });
}

async function entries(fixture: Fixture): Promise<{ text: string; writtenAt: string | null }[]> {
  const answer = await fetch(`${fixture.url}/api/v1/shift-log/entries`);
  return ((await answer.json()) as { items: { text: string; writtenAt: string | null }[] }).items;
}

const INCIDENT = "6f0a11d2c3b4e5f6";

async function writeLine(screen: Page, text: string): Promise<void> {
  await screen.getByLabel("Write on the timeline").fill(text);
  await screen.keyboard.press("Enter");
  await screen.locator("li[data-waiting]", { hasText: text }).waitFor();
}

async function timeline(fixture: Fixture): Promise<{ text: string; at: string; facts: Record<string, string> }[]> {
  const answer = await fetch(`${fixture.url}/api/v1/incidents/${INCIDENT}`);
  return ((await answer.json()) as { timeline: { text: string; at: string; facts: Record<string, string> }[] })
    .timeline;
}

async function signOut(screen: Page): Promise<void> {
  await screen.locator("header button[aria-haspopup]").last().click();
  await screen.getByRole("menuitem", { name: "Sign out" }).click();
}

describe("while the server is gone", () => {
  it("the screen says so, keeps the picture over a reload, and sends what was written, once and in order", async () => {
    const [screen, fixture] = await stage.play("/", { outlives: true });
    await kept(screen);
    await end(fixture);
    await screen.getByText("No connection", { exact: true }).waitFor();
    await write(screen, "first without a server");
    await write(screen, "second without a server");
    await bar(screen).getByText("2 wait to be sent").waitFor();

    await screen.reload();
    await screen.getByText(/^The picture is .+ old$/).waitFor();
    await screen.locator("[aria-label=Queue] li").first().waitFor();
    await bar(screen).getByText("2 wait to be sent").waitFor();
    await write(screen, "third after a reload");
    await screen.waitForTimeout(2_500); // so that the server sees that it was written earlier
    expect(await findings(screen)).toEqual([]);

    const there = await restart(fixture);
    await expect
      .poll(async () => (await entries(there)).slice(0, 3).map((entry) => entry.text), { timeout: 30_000 })
      .toEqual(["third after a reload", "second without a server", "first without a server"]);
    await bar(screen).waitFor({ state: "detached" });
    expect((await entries(there)).length).toBe(7);
    expect((await entries(there)).slice(0, 3).every((entry) => entry.writtenAt !== null)).toBe(true);
    await live(screen);
  });

  it("lines of an incident are kept over a reload, sent once and in order, and marked", async () => {
    const [screen, fixture] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`, { outlives: true });
    await kept(screen);
    await end(fixture);
    await screen.getByText("No connection", { exact: true }).waitFor();
    await writeLine(screen, "first line without a server");
    await writeLine(screen, "second line without a server");
    const unsent = screen.locator("li[data-waiting]");
    await expect.poll(() => unsent.count()).toBe(2);
    await screen.reload();
    await bar(screen).getByText("2 wait to be sent").waitFor();
    await expect.poll(() => unsent.count()).toBe(2);
    expect(await findings(screen)).toEqual([]);
    await signOut(screen);
    await screen
      .getByRole("dialog", { name: "Not everything is sent" })
      .getByText(/^2 entries wait/)
      .waitFor();
    await screen.getByRole("button", { name: "Cancel" }).click();
    await screen.waitForTimeout(2_500); // so that the server sees that it was written earlier

    const there = await restart(fixture);
    await bar(screen).waitFor({ state: "detached", timeout: 30_000 });
    const lines = (await timeline(there)).filter((line) => line.text.endsWith("without a server"));
    expect(lines.map((line) => line.text)).toEqual(["first line without a server", "second line without a server"]);
    expect(lines.every((line) => line.facts["late"] === line.at)).toBe(true);
    await screen
      .locator("li", { hasText: "first line" })
      .getByText(/written without a connection at/)
      .waitFor();
    await expect.poll(() => unsent.count()).toBe(0);
  });

  it("an acknowledgement is kept, shown, and sent with its time", async () => {
    const [screen, fixture] = await stage.play("/");
    await live(screen);
    await screen.locator("[aria-label=Queue] li").first().waitFor();
    await screen.keyboard.press("j");
    await screen.getByRole("button", { name: /^Acknowledge/ }).waitFor();
    await end(fixture);
    await screen.getByText("No connection", { exact: true }).waitFor();
    await screen.keyboard.press("a");
    await screen.getByText(/^Kept until the server is back: Acknowledge/).waitFor();
    await bar(screen).getByText("1 waits to be sent").waitFor();
    await restart(fixture);
    await screen.getByText(/^Sent: Acknowledge/).waitFor();
    await bar(screen).waitFor({ state: "detached" });
  });

  it("what the server did without being able to answer is not done twice", async () => {
    const [screen, fixture] = await stage.play("/log");
    await live(screen);
    await fixture.put("/dev/mode/mute");
    await write(screen, "answered by nobody");
    await bar(screen).getByText("1 waits to be sent").waitFor();
    await fixture.put("/dev/mode/normal");
    await bar(screen).waitFor({ state: "detached" });
    expect((await entries(fixture)).filter((entry) => entry.text === "answered by nobody").length).toBe(1);
  });

  it("nothing of the picture can be read after signing out", async () => {
    const [screen] = await stage.play("/", { outlives: true });
    await kept(screen);
    await signOut(screen);
    await screen.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    const left = await screen.evaluate(() => [sessionStorage.getItem("aedile.key"), localStorage.length]);
    expect(left[0]).toBeNull();
  });
});

describe("what calls for somebody", () => {
  it("stands under the head until it is seen, and in the title of the tab", async () => {
    const [screen, fixture] = await stage.play("/log");
    await live(screen);
    await expect.poll(() => screen.title()).toMatch(/^\(\d+\) Monaco · Aedile$/);
    await fixture.put("/dev/tell");
    const told = screen.getByRole("region", { name: "Critical notification" });
    await told.getByText("Gas alert not acknowledged").waitFor();
    await told.getByRole("button", { name: "Seen" }).focus();
    await screen.keyboard.press("Enter");
    await told.waitFor({ state: "detached" });
    await end(fixture);
    await expect.poll(() => screen.title(), { timeout: 10_000 }).toMatch(/^⚠ /);
  });
});
