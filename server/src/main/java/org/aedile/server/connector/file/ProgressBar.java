package org.aedile.server.connector.file;

/** How far a replay is, on standard error: a bar on a terminal, a line now and then elsewhere. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 40;
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long FILE_NANOS = 10_000_000_000L;

    private final long total;

    @SuppressWarnings(
            "SystemConsoleNull") // up to JDK 21 there is no console without a terminal; later the bar is drawn anyway
    private final boolean terminal = System.console() != null;

    private long shownAt = System.nanoTime() - FILE_NANOS;

    ProgressBar(long total) {
        this.total = total;
    }

    /** @param now what the domain's clock shows */
    void show(long done, String now) {
        long nanos = System.nanoTime();
        if (nanos - shownAt < (terminal ? TERMINAL_NANOS : FILE_NANOS) && done < total) {
            return;
        }
        shownAt = nanos;
        int filled = (int) (WIDTH * done / Math.max(1, total));
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        String text = "[%s] %,d of %,d, %s".formatted(bar, done, total, now);
        if (terminal) {
            System.err.print("\r" + text + "  ");
        } else {
            System.err.println(text);
        }
    }

    @Override
    public void close() {
        if (terminal) {
            System.err.println();
        }
    }
}
