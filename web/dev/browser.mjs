import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const FIXTURE = fileURLToPath(new URL("./fixture.mjs", import.meta.url));
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--enable-unsafe-swiftshader",
];

/** Starts a fixture on a free port; returns its address and how to stop it. */
export async function startFixture(...options) {
  const child = spawn(process.execPath, [FIXTURE, "--port", "0", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`fixture ended with ${code}`)));
  });
  const put = (path) => fetch(url + path, { method: "PUT" });
  return { url, put, stop: () => child.kill("SIGTERM") };
}

/** The machine's Chromium: AEDILE_CHROMIUM or Debian's. */
export function launch(...more) {
  return chromium.launch({
    executablePath: process.env.AEDILE_CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, ...more],
  });
}

/**
 * A page in one of the schemes and languages, with a settled choice of colours. It fetches no copy of the whole program to
 * keep, which is a third of what a look costs, unless it shall outlive its server.
 */
export async function openPage(browser, { width, height, scheme, language = "en", outlives = false }) {
  const touch = width < 700;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    timezoneId: "Europe/Monaco",
    locale: language === "en" ? "en-GB" : language,
    hasTouch: touch,
    serviceWorkers: outlives ? "allow" : "block",
  });
  await context.addInitScript((value) => localStorage.setItem("aedile.scheme", JSON.stringify(value)), scheme);
  return context.newPage();
}
