package org.aedile.server.source.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceState;
import org.jspecify.annotations.Nullable;

/** What came from one source in one time domain. Guarded by itself. */
final class Traffic {
    static final long NEVER = Long.MIN_VALUE;

    private static final int SKEWS = 9;
    private static final int FAULTY_AFTER = 5;
    private static final int SILENT_INTERVALS = 3;
    private static final long SILENT_AT_LEAST_MILLIS = 60_000;

    private final int[] skews = new int[SKEWS];
    private int skewCount;
    private long lastEventMillis = NEVER;
    private long lastReceiptMillis = NEVER;
    private long skewMillis;
    private long received;
    private long rejected;
    private int refusedInARow;
    private boolean changed;
    private SourceState announced = SourceState.NEW;
    private @Nullable Source watched;
    private long silentAfterMillis;

    /** What stands in the database. */
    record Row(
            String sourceId,
            String agencyId,
            long lastEventMillis,
            long lastReceiptMillis,
            long skewMillis,
            long received,
            long rejected) {}

    synchronized void restore(Row row) {
        lastEventMillis = row.lastEventMillis();
        lastReceiptMillis = row.lastReceiptMillis();
        skewMillis = row.skewMillis();
        received += row.received();
        rejected += row.rejected();
    }

    synchronized void accepted(long eventMillis, long receiptMillis) {
        lastEventMillis = Math.max(lastEventMillis, eventMillis);
        lastReceiptMillis = Math.max(lastReceiptMillis, receiptMillis);
        long skew = receiptMillis - eventMillis;
        skews[skewCount++ % SKEWS] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, skew));
        received++;
        refusedInARow = 0;
        changed = true;
    }

    synchronized void refused() {
        received++;
        rejected++;
        refusedInARow++;
        changed = true;
    }

    /** The state at that time of the domain's clock. */
    synchronized SourceState state(Source source, long nowMillis) {
        if (source.isInMaintenance(Instant.ofEpochMilli(nowMillis))) {
            return SourceState.MAINTENANCE;
        }
        if (refusedInARow >= FAULTY_AFTER) {
            return SourceState.FAULTY;
        }
        if (lastReceiptMillis == NEVER) {
            return SourceState.NEW;
        }
        return nowMillis - lastReceiptMillis > silentAfter(source) ? SourceState.SILENT : SourceState.OK;
    }

    /** True when the state differs from the one that listeners last heard of; they have heard of it now. */
    synchronized boolean announce(SourceState state) {
        boolean news = state != announced;
        announced = state;
        return news;
    }

    synchronized SourceFacts facts(Source source, long nowMillis) {
        return new SourceFacts(
                timeOf(lastEventMillis),
                timeOf(lastReceiptMillis),
                medianSkewMillis(),
                received,
                rejected,
                state(source, nowMillis));
    }

    /** What to store, when something came since the last call. */
    synchronized Optional<Row> takeChange(Source source) {
        if (!changed) {
            return Optional.empty();
        }
        changed = false;
        skewMillis = medianSkewMillis();
        return Optional.of(new Row(
                source.id().value(),
                source.agency().value(),
                lastEventMillis,
                lastReceiptMillis,
                skewMillis,
                received,
                rejected));
    }

    private long medianSkewMillis() {
        int count = Math.min(skewCount, SKEWS);
        if (count == 0) {
            return skewMillis;
        }
        int[] sorted = Arrays.copyOf(skews, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    /** Worked out once for a registration, because it's asked for every source at every sweep. */
    @SuppressWarnings("ReferenceEquality")
    private long silentAfter(Source source) {
        if (source != watched) {
            watched = source;
            silentAfterMillis = silentAfterMillis(source);
        }
        return silentAfterMillis;
    }

    private static long silentAfterMillis(Source source) {
        long shortest = Long.MAX_VALUE;
        for (SourceProfile.Property property : source.properties()) {
            Duration interval = property.interval();
            if (!interval.isZero()) {
                shortest = Math.min(shortest, interval.toMillis());
            }
        }
        return shortest == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.max(SILENT_AT_LEAST_MILLIS, SILENT_INTERVALS * shortest);
    }

    private static Optional<Instant> timeOf(long millis) {
        return millis == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
