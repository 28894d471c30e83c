/**
 * Keeps the program of the screens in the browser, and nothing that was seen on them. A page is asked of the server first;
 * when that does not answer, the kept one opens. What carries a digest in its name never changes, so it is taken from here.
 * The version before stays, because a window may still be open with it. The map's tiles are kept as they were last seen.
 */
const VERSION = "VERSION";
const FILES = ["FILES"];
const SHELL = "aedile-shell-";
const TILES = "aedile-tiles";
const MOST_TILES = 3000;
const PATIENCE_MILLIS = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL + VERSION)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldShells().then(() => self.clients.claim()));
});

/** All but this version and the one before; caches are named in the order in which they were made. */
async function forgetOldShells() {
  const others = (await caches.keys()).filter((name) => name.startsWith(SHELL) && name !== SHELL + VERSION);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (isScreen(url.pathname)) event.respondWith(page(request));
  } else if (url.pathname.startsWith("/assets/") || url.pathname === "/mark.svg") event.respondWith(asset(request));
  else if (url.pathname.startsWith("/api/v1/tiles/")) event.respondWith(tile(request));
});

/** Log-in with the city's provider and files to save go to the server as they are. */
function isScreen(path) {
  return !/^\/(api|actuator|log-in)(\/|$)/.test(path);
}

async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    if (answer.status < 500) return answer;
  } catch {
    // no server: the kept page opens
  }
  const kept = await (await caches.open(SHELL + VERSION)).match("/index.html");
  return kept ?? Response.error();
}

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function tile(request) {
  const cache = await caches.open(TILES);
  try {
    const answer = await fetch(request);
    if (answer.ok) await keepTile(cache, request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function keepTile(cache, request, answer) {
  await cache.put(request, answer);
  const kept = await cache.keys();
  if (kept.length > MOST_TILES) await cache.delete(kept[0]);
}
