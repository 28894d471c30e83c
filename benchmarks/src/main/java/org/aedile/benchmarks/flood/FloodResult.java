package org.aedile.benchmarks.flood;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of it.
 *
 * @param raw alerts
 * @param itemsPerDesk items of the desk that got most
 * @param criticalShown critical alerts that stood alone on a screen
 * @param criticalMaxSeconds from the log to the screen, of the slowest
 * @param groupPurity share of the alerts that stand with the true cause of most of their item
 */
record FloodResult(int raw, long itemsPerDesk, int criticalShown, double criticalMaxSeconds, double groupPurity) {
    private static final int MOST_ITEMS = 10;
    private static final double LONGEST_SECONDS = 2;

    /** @param causes true causes of the alerts of each item */
    static double purity(Collection<List<String>> causes) {
        int all = causes.stream().mapToInt(List::size).sum();
        int right = causes.stream().mapToInt(FloodResult::majority).sum();
        return all == 0 ? 0 : (double) right / all;
    }

    private static int majority(List<String> causes) {
        Map<String, Integer> counts = new HashMap<>();
        causes.forEach(cause -> counts.merge(cause, 1, Integer::sum));
        return counts.values().stream().max(Integer::compare).orElse(0);
    }

    boolean holds() {
        return itemsPerDesk <= MOST_ITEMS
                && criticalShown == FloodPlan.CRITICAL
                && criticalMaxSeconds <= LONGEST_SECONDS;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"raw\":%d,\"itemsPerDesk\":%d,\"criticalShown\":%d,\"criticalMaxSeconds\":%.3f,\"groupPurity\":%.3f}",
                raw,
                itemsPerDesk,
                criticalShown,
                criticalMaxSeconds,
                groupPurity);
    }
}
