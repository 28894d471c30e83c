package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.aedile.kernel.Alert;

/** The alerts that a trial would have raised: their number by second, and the newest of them. One thread. */
final class TrialAlerts {
    private static final int PARTS = 48;
    private static final int NEWEST = 20;
    private static final long SECOND = 1_000;

    private final ArrayDeque<Alert> newest = new ArrayDeque<>();
    private long beginMillis = Long.MIN_VALUE;
    private int[] bySecond = new int[1_024];
    private int count;

    /** The first observation was received then; others after it change nothing. */
    void begin(long receiptMillis) {
        beginMillis = beginMillis == Long.MIN_VALUE ? receiptMillis : beginMillis;
    }

    void add(Alert alert) {
        count++;
        newest.addFirst(alert);
        if (newest.size() > NEWEST) {
            newest.removeLast();
        }
        int second = (int) Math.max(0, (alert.detectedAt().toEpochMilli() - beginMillis) / SECOND);
        if (second >= bySecond.length) {
            bySecond = Arrays.copyOf(bySecond, Math.max(second + 1, 2 * bySecond.length));
        }
        bySecond[second]++;
    }

    int count() {
        return count;
    }

    Instant begun() {
        return Instant.ofEpochMilli(beginMillis);
    }

    /** At most twenty, the newest first. */
    List<Alert> newest() {
        return List.copyOf(newest);
    }

    /** How many in each of equal parts between the first observation and the last. */
    List<Integer> counts(long lastMillis) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(PARTS, 0));
        double part = (lastMillis - beginMillis + 1) / (double) PARTS / SECOND;
        for (int second = 0; second < bySecond.length; second++) {
            if (bySecond[second] > 0) {
                int index = (int) Math.min(PARTS - 1, second / part);
                counts.set(index, counts.get(index) + bySecond[second]);
            }
        }
        return counts;
    }
}
