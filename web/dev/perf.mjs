/**
 * Measures the control room with the whole load on it:
 *   node dev/perf.mjs [--seconds 600] [--sources 10000] [--rate 1000] [--size 1920x1080]
 * Script per frame comes from a trace of the browser; what the graphics card (here: software) costs is told apart from
 * it. The last line is the result as JSON.
 */
import { parseArgs } from "node:util";
import { launch, openPage, startFixture } from "./browser.mjs";
import { analyse } from "./trace.mjs";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    sources: { type: "string", default: "10000" },
    rate: { type: "string", default: "1000" },
    alerts: { type: "string", default: "500" },
    trace: { type: "string", default: "30" },
    size: { type: "string", default: "1920x1080" },
  },
});
const seconds = Number(values.seconds);
const fixture = await startFixture("--sources", values.sources, "--alerts", values.alerts, "--rate", values.rate);
const browser = await launch("--enable-precise-memory-info", "--js-flags=--expose-gc");
const [width, height] = values.size.split("x").map(Number);
const page = await openPage(browser, { width, height, scheme: "dark", outlives: true });
await page.addInitScript(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe(
    {
      type: "longtask",
    },
  );
});
const cdp = await page.context().newCDPSession(page);

await fixture.put("/dev/signin");
await page.goto(fixture.url);
await page.waitForSelector("canvas");
await page.waitForTimeout(8_000);
await page.keyboard.press("j");
await page.waitForTimeout(4_000);

const figures = await traced(Number(values.trace) * 1000);
const heap = await heapOver(seconds);
await browser.close();
fixture.stop();
const result = { sources: Number(values.sources), changesPerSecond: Number(values.rate), ...figures, ...heap };
console.log(JSON.stringify(result));

/** A trace of the main thread over some time, as figures. */
async function traced(millis) {
  const events = [];
  cdp.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push(event);
  });
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: [
        "devtools.timeline",
        "devtools.timeline.frame",
        "disabled-by-default-devtools.timeline",
        "toplevel",
        "__metadata",
      ],
    },
  });
  await page.waitForTimeout(millis);
  const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await complete;
  return analyse(events, millis);
}

/** Used heap after a collection, at the start, in the middle and at the end. */
async function heapOver(duration) {
  const samples = [];
  await page.evaluate(() => window.longTasks.splice(0));
  const steps = Math.max(3, Math.round(duration / 30));
  for (let i = 0; i <= steps; i++) {
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    samples.push(Math.round((usedSize / 1048576) * 10) / 10);
    process.stderr.write(`heap ${samples[i]} MB\n`);
    if (i < steps) await page.waitForTimeout((duration * 1000) / steps);
  }
  const long = await page.evaluate(() => window.longTasks);
  return {
    heapSeconds: duration,
    heapStartMb: samples[0],
    heapEndMb: samples[samples.length - 1],
    heapMb: samples,
    longTasks: long.length,
    longestTaskMs: Math.max(0, ...long),
  };
}
