package org.aedile.benchmarks.latency;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * A page in Chromium that follows the picture as the screens do, by server-sent events, and notes in its handler how long
 * ago each newly raised alert's observation was due by the sender's clock.
 */
final class Watcher implements AutoCloseable {
    private static final long LONGEST_MICROS = 600_000_000;
    private static final double MICROS = 1000;

    private static final String FOLLOW = """
            async ([username, password]) => {
              const base = '/api/v1';
              const answer = await fetch(base + '/session', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ username, password }),
              });
              if (!answer.ok) throw new Error('not let in: ' + answer.status);
              const seen = new Set(); // a frame carries an alert's newest revision only
              window.delays = [];
              window.since = Infinity;
              window.until = Infinity;
              const start = async () => {
                const picture = await (await fetch(base + '/picture?domain=live')).json();
                const stream = new EventSource(
                  `${base}/picture/stream?domain=live&epoch=${picture.epoch}&after=${picture.number}`);
                stream.addEventListener('frame', (event) => {
                  const frame = JSON.parse(event.data);
                  const now = performance.timeOrigin + performance.now();
                  for (const alert of frame.alerts ?? []) {
                    const due = Date.parse(alert.startTime);
                    if (due < window.since || due >= window.until || seen.has(alert.id)) continue;
                    seen.add(alert.id);
                    window.delays.push(now - due);
                  }
                });
                stream.addEventListener('reset', () => { stream.close(); start(); });
              };
              await start();
            }
            """;

    private final Playwright playwright;
    private final Page page;

    private Watcher(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    /** Alerts count whose observation was due in [since, until), milliseconds since 1970. */
    record Window(long since, long until) {}

    static Watcher open(String address, String username, String password) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("aedile.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        Page page = browser.newPage();
        page.navigate(address + "mark.svg"); // the same origin, and nothing else on it
        page.evaluate(FOLLOW, List.of(username, password));
        return new Watcher(playwright, page);
    }

    /** From now on only alerts of that window are noted. */
    void note(Window window) {
        page.evaluate(
                "([since, until]) => { window.since = since; window.until = until; }",
                List.of((double) window.since(), (double) window.until())); // exact: below 2^53
    }

    int count() {
        return ((Number) page.evaluate("() => window.delays.length")).intValue();
    }

    /** The delays, microseconds. */
    Histogram delays() {
        Histogram histogram = new Histogram(LONGEST_MICROS, 3);
        for (Object delay : (List<?>) page.evaluate("() => window.delays")) {
            long micros = Math.round(((Number) delay).doubleValue() * MICROS);
            histogram.recordValue(Math.max(0, Math.min(LONGEST_MICROS, micros)));
        }
        return histogram;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
