const SCRIPT = new Set([
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "TimerFire",
  "FireAnimationFrame",
  "EventDispatch",
  "v8.callFunction",
  "MajorGC",
  "MinorGC",
  "V8.GC_MARK_COMPACTOR",
  "V8.GCScavenger",
]);
const SLOT_MS = 1000 / 60;
const RENDER = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit", "HitTest"]);

/** Figures of the main thread of the page: tasks, and script between two frames. Durations in ms. */
export function analyse(events, millis) {
  const main = mainThread(events);
  const own = events.filter((event) => event.pid === main.pid && event.tid === main.tid && event.ph === "X");
  const tasks = own.filter((event) => event.name === "RunTask" || event.name === "ThreadControllerImpl::RunTask");
  const script = outermost(own.filter((event) => SCRIPT.has(event.name)));
  const render = outermost(own.filter((event) => RENDER.has(event.name)));
  const frames = events
    .filter((event) => event.pid === main.pid && event.tid === main.tid && event.name === "Commit" && event.ph === "X")
    .map((event) => event.ts);
  const perFrame = spread(script, frames);
  const longest = [...tasks].sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0)).slice(0, 3);
  return {
    seconds: millis / 1000,
    frames: frames.length,
    framesPerSecond: round(frames.length / (millis / 1000)),
    scriptPerFrameMs: quantiles(perFrame),
    scriptPerSixtiethMs: quantiles(perSlot(script, millis)),
    longestScriptMs: round(Math.max(0, ...script.map(cpu)) / 1000),
    scriptShare: round(sum(script) / (millis * 1000), 3),
    renderShare: round(sum(render) / (millis * 1000), 3),
    tasksOver50Ms: tasks.filter((task) => task.dur > 50_000).length,
    tasksOver50MsOfProcessorTime: tasks.filter((task) => cpu(task) > 50_000).length,
    longestTasksMs: longest.map((task) => round(task.dur / 1000)),
    longestTaskOf: longest.map((task) => inside(own, task)),
    gpuProcessShare: gpuShare(events, millis),
  };
}

function mainThread(events) {
  const counts = new Map();
  for (const event of events) {
    if (event.name !== "FireAnimationFrame" && event.name !== "FunctionCall") continue;
    const key = `${event.pid}/${event.tid}`;
    counts.set(key, { pid: event.pid, tid: event.tid, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const names = new Map(events.filter((e) => e.name === "thread_name").map((e) => [`${e.pid}/${e.tid}`, e.args.name]));
  return [...counts.entries()]
    .filter(([key]) => names.get(key) === "CrRendererMain")
    .sort((a, b) => b[1].count - a[1].count)[0][1];
}

/** Events that lie in no other one of the list. */
function outermost(list) {
  const sorted = [...list].sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  return sorted.filter((event) => {
    if (event.ts < end) return false;
    end = event.ts + (event.dur ?? 0);
    return true;
  });
}

const sum = (list) => list.reduce((total, event) => total + cpu(event), 0);

/** Processor time, which a busy machine does not stretch as it does the time on the clock. In µs. */
const cpu = (event) => event.tdur ?? event.dur ?? 0;

/** Script in ms between each two beginnings of a frame. */
function spread(script, frames) {
  const starts = [...frames].sort((a, b) => a - b);
  const totals = new Array(Math.max(0, starts.length - 1)).fill(0);
  let at = 0;
  for (const event of script) {
    while (at < totals.length - 1 && event.ts >= starts[at + 1]) at++;
    if (totals.length && event.ts >= starts[0]) totals[at] += cpu(event) / 1000;
  }
  return totals;
}

function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q) => round(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Names of the longest events inside a task. */
function inside(events, task) {
  return events
    .filter(
      (event) =>
        event !== task && event.ts >= task.ts && event.ts < task.ts + task.dur && (event.dur ?? 0) > task.dur * 0.3,
    )
    .map((event) => `${event.name}${event.args?.data?.functionName ? `:${event.args.data.functionName}` : ""}`)
    .slice(0, 6)
    .join(" > ");
}

/** Share of the time that the process of the graphics card was busy: here it draws in software, on the same cores. */
function gpuShare(events, millis) {
  const gpu = events.find((event) => event.name === "thread_name" && event.args.name === "CrGpuMain");
  if (!gpu) return null;
  const own = events.filter((event) => event.pid === gpu.pid && event.tid === gpu.tid && event.ph === "X");
  return round(sum(outermost(own)) / (millis * 1000), 3);
}

/** Script in each of the slots of a sixtieth of a second, whether or not the browser came to draw one. */
function perSlot(script, millis) {
  const from = script[0]?.ts ?? 0;
  const totals = new Array(Math.ceil(millis / SLOT_MS)).fill(0);
  for (const event of script) {
    const slot = Math.floor((event.ts - from) / 1000 / SLOT_MS);
    if (slot < totals.length) totals[slot] += cpu(event) / 1000;
  }
  return totals;
}

function round(value, digits = 1) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
