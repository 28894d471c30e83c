import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findings, jump, Stage } from "./stage";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const INCIDENT = "6f0a11d2c3b4e5f6";

describe("who keeps the units, with the keyboard alone,", () => {
  it("registers one, changes it and retires it", async () => {
    const [screen] = await stage.play("/units");
    await screen.locator("[role=cell]").first().waitFor();
    await screen.keyboard.press("n");
    await screen.getByRole("dialog").waitFor();
    await screen.keyboard.type("Échelle Municipale 12 B");
    expect(await screen.getByLabel(/^Id/).inputValue()).toBe("city-echelle-municipale-12-b");
    await screen.keyboard.press("Enter");
    await screen.getByText("the call sign has 23 characters, must have 1 to 20", { exact: false }).waitFor();
    await screen.getByLabel("Call sign").fill("Échelle 12");
    await screen.keyboard.press("Enter");
    await screen.getByRole("heading", { name: "Échelle 12" }).waitFor();
    expect(screen.url()).toContain("/units/city-echelle-12");
    await screen.keyboard.press("e");
    await screen.getByLabel("Skills").fill("Ladder, hazmat");
    await screen.keyboard.press("Enter");
    await screen.getByText("ladder, hazmat").waitFor();
    await screen.getByRole("button", { name: "Retire" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("It can’t be sent any more", { exact: false }).waitFor();
    await screen.getByRole("dialog").getByRole("button", { name: "Retire" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("Échelle 12 is retired").waitFor();
    await screen.getByRole("heading", { name: "Units" }).waitFor();
  });

  it("finds how to register one beside the title on a phone too", async () => {
    const screen = await stage.look("/units", { width: 390, height: 844 });
    await screen.getByRole("button", { name: "Register a unit" }).waitFor();
    expect(await screen.getByLabel("Kind").isVisible()).toBe(false);
  });

  it("shows a phone's link and a tracker's secret once, and takes them back", async () => {
    const [screen] = await stage.play("/units/city-1");
    await screen.getByRole("button", { name: "Make a link" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByRole("img", { name: "QR code of the link" }).waitFor();
    await screen.getByText(/\/u\/link-1#/).waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.getByRole("button", { name: "Take back link link-1" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText(/\/u\/link-1#/).waitFor({ state: "detached" });
    await screen.getByRole("button", { name: "Let a tracker in" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByText("q7V2mKx9Lr4Tpw8Z").waitFor();
    await screen.reload();
    await screen.getByRole("heading", { name: "Trackers" }).waitFor();
    expect(await screen.getByText("q7V2mKx9Lr4Tpw8Z").count()).toBe(0);
  });

  it("takes a unit from elsewhere only for a reason", async () => {
    const [screen] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    await screen.getByRole("button", { name: "Send another unit" }).waitFor();
    await jump(screen, "0");
    const dialog = screen.getByRole("dialog");
    await dialog.getByLabel("Unit").selectOption("city-2");
    await dialog.getByText("It is unavailable.", { exact: false }).waitFor();
    expect(await dialog.getByRole("button", { name: "Assign" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Why it is taken from there").fill("nobody else is near");
    await screen.keyboard.press("Enter");
    await screen.getByText("Municipal 2 is sent").waitFor();
  });

  it("warns those who are sent and lifts the warning with a reason", async () => {
    const [screen] = await stage.play(`/?list=incidents&sel=incident:${INCIDENT}`);
    await screen.getByText("read by 0 of 1", { exact: false }).waitFor();
    await screen.keyboard.press("h");
    await screen.getByRole("dialog").getByLabel("Danger").selectOption("armed");
    await screen.keyboard.press("Tab");
    await screen.keyboard.press("Enter");
    await screen.getByRole("list", { name: "Warnings" }).getByText("⚠ Armed person").waitFor();
    expect(await findings(screen)).toEqual([]);
    await screen.getByRole("button", { name: "Lift the warning: Armed person" }).focus();
    await screen.keyboard.press("Enter");
    await screen.getByLabel("Why").fill("he was arrested");
    await screen.keyboard.press("Control+Enter");
    await screen.getByRole("list", { name: "Warnings" }).getByText("⚠ Armed person").waitFor({ state: "detached" });
  });
});
