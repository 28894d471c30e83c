import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findings, Stage } from "./stage";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

describe("a what-if", () => {
  it("is asked at the place that was chosen, with an exit closed, and watched until it is done", async () => {
    const [screen] = await stage.play("/what-if?at=7.42763,43.73937&incident=6f0a11d2c3b4e5f6");
    await screen.getByText("400 ± 34 counted, 42 s old").waitFor();
    await screen.getByText("Blind: Place du Casino, people counter 3 (silent)").waitFor();
    await screen.getByRole("spinbutton", { name: "People" }).fill("12000");
    await screen.getByText("12,000 people are more than can be simulated here: 10,000 at most.").waitFor();
    expect(await screen.getByRole("button", { name: "Simulate" }).isDisabled()).toBe(true);
    await screen.getByLabel("As the counters say").check();
    expect(await findings(screen)).toEqual([]);
    const by = screen.getByRole("combobox", { name: "People still come in by" });
    await by.selectOption({ index: 1 });
    await screen.getByLabel(/^1 Jardins de la Petite Afrique/).uncheck();
    expect(await by.inputValue()).toBe("");
    await by.selectOption({ index: 1 });
    await screen.getByLabel("People a minute").fill("90");
    expect(await findings(screen)).toEqual([]);
    await screen.getByRole("button", { name: "Simulate" }).click();
    await screen.getByText(/runs · 41 s simulated, 230 inside, seed 1 of 5/).waitFor();
    await screen.getByText("108–146 s in 9 of 10 of 5 seeds").waitFor();
    await screen.getByText(/^by 2 .*: 90 a minute for 5 min$/).waitFor();
    await screen.goto(screen.url().replace(/what-if.*/, "what-if/1b2c3d4e5f607182?incident=6f0a11d2c3b4e5f6"));
    await screen.getByRole("button", { name: "Tell the incident" }).click();
    await screen.getByText("It stands on the timeline").waitFor();
  });

  it("is played by keyboard beside another, and the address has what is seen", async () => {
    const screen = await stage.look("/what-if/0f3a5c7e9b1d2f40?t=20");
    const slider = screen.getByRole("slider", { name: "Seconds since the beginning" });
    await screen.getByText(/Map of Place du Casino after 20 s: \d+ inside/).waitFor();
    const inside = async (): Promise<number> =>
      Number(/: (\d+) inside/.exec((await screen.locator("figcaption").first().textContent()) ?? "")?.[1]);
    const before = await inside();
    await slider.press("End");
    await expect.poll(inside).toBe(0);
    await slider.press("Home");
    await expect.poll(inside).toBe(400);
    expect(before).toBeGreaterThan(0);
    await screen.locator("body").click({ position: { x: 2, y: 2 } });
    await screen.keyboard.press("]");
    await expect.poll(() => screen.url()).toContain("t=5");
    await screen.getByLabel("Beside it").selectOption("1b2c3d4e5f607182");
    await expect.poll(() => screen.url()).toContain("beside=1b2c3d4e5f607182");
    await expect.poll(() => screen.locator("figure[aria-label^='Map of']").count()).toBe(2);
    expect(await findings(screen)).toEqual([]);
    await screen.keyboard.press(" ");
    await screen.getByRole("button", { name: "Pause" }).waitFor();
  });

  it("is advised, something is ordered, and what an alert changes is said with whether the order stays", async () => {
    const screen = await stage.look("/what-if/0f3a5c7e9b1d2f40?t=20");
    const advice = screen.getByRole("region", { name: "What to do" });
    await advice.getByLabel("Stewards at most").fill("2");
    await advice.getByRole("button", { name: "Ask for advice" }).click();
    await advice.getByText(/8,?000 plans looked at, 6 simulated/).waitFor();
    await advice.getByRole("button", { name: /^Order this: 2 stewards show/ }).click();
    await advice.getByText(/Ordered .* by operator/).waitFor();
    await advice.getByText("Gas: Chlorine above the workplace limit").waitFor();
    await advice
      .getByText(/5,000\sppm: who stays in it falls after 5 min; assumed, as no dose .* chlorine 3.1\sppm/)
      .waitFor();
    await advice.getByText("Doing nothing took 192 s before, now 247 s.").waitFor();
    await advice
      .getByText(/Change the order: danger 231 s, changing it 171 s; keeping it is more than 10 % worse/)
      .waitFor();
    expect(await findings(screen)).toEqual([]);
    await advice.getByRole("button", { name: /^Order this: 2 stewards .* Beaux-Arts/ }).click();
    await expect.poll(() => advice.getByText(/Ordered .* by operator/).count()).toBe(2);
    await advice.getByRole("button", { name: "Stop following alerts" }).click();
    await advice.getByRole("button", { name: "Stop following alerts" }).waitFor({ state: "detached" });
  });

  it("is advised in the reader's language, and the map shows where the stewards of a plan stand", async () => {
    const [screen] = await stage.play("/what-if/0f3a5c7e9b1d2f40?t=20", { language: "nb", map: true });
    await screen.getByRole("button", { name: "Be om råd" }).click();
    await screen
      .getByText(/^2 vakter viser de 96 personene 30\s+m øst for midten og 46\s+m øst for midten til 5 Av/)
      .waitFor();
    await screen.getByText(/^Gjør ingenting: alle er ute etter 192\s+s/).waitFor();
    await screen.getByText("Vakt, området der folk skal vises vei, og utgangen deres").waitFor();
    const best = screen.getByRole("button", { name: /^Vis på kartet: 2 vakter/ });
    const other = screen.getByRole("button", { name: /^Vis på kartet: En vakt/ });
    expect(await best.getAttribute("aria-pressed")).toBe("true");
    await other.click();
    await expect.poll(() => screen.url()).toContain("plan=1");
    expect(await other.getAttribute("aria-pressed")).toBe("true");
    expect(await best.getAttribute("aria-pressed")).toBe("false");
  });

  it("takes the gas that an alert measured, or a preset, or what somebody says, and tells which", async () => {
    const [screen] = await stage.play("/what-if?at=7.42763,43.73937&gas=gas-1");
    await screen.getByText(/1,340\sppm: who stays in it falls after 19 min; measured: Carbon monoxide above/).waitFor();
    const strength = screen.getByLabel("Strength");
    await strength.selectOption({ label: "Hydrogen cyanide 150\u00a0ppm: who stays in it falls after 6 min" });
    await strength.selectOption("Another concentration");
    await screen.getByLabel("Substance").selectOption("Hydrogen cyanide");
    await screen.getByLabel("Concentration (ppm)").fill("180");
    expect(await findings(screen)).toEqual([]);
    await strength.selectOption("As the alert measured");
    await screen.getByRole("button", { name: "Simulate" }).click();
    await screen
      .getByText(/1,340\sppm: .* measured: Carbon monoxide above the limit, carbon monoxide 1,340\sppm/)
      .waitFor();
  });

  it("is reached from what is chosen in the room", async () => {
    const screen = await stage.look("/?sel=incident:6f0a11d2c3b4e5f6");
    await screen.getByRole("link", { name: "What if people leave here?" }).click();
    await expect.poll(() => screen.url()).toContain("incident=6f0a11d2c3b4e5f6");
  });

  it("reads well in light, in French and on a phone", async () => {
    const screen = await stage.look("/what-if/0f3a5c7e9b1d2f40?beside=1b2c3d4e5f607182", {
      width: 390,
      height: 844,
      scheme: "light",
      language: "fr",
    });
    await screen
      .getByText(/Vide après/)
      .first()
      .waitFor();
    expect(await findings(screen)).toEqual([]);
    expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
