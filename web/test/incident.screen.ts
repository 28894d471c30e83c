import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findings, Stage } from "./stage";

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
    await camera.getByRole("button", { name: "Show the still" }).click();
    await screen.getByText("Looked at the still of cam-7").waitFor();
    expect(await findings(screen)).toEqual([]);
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
