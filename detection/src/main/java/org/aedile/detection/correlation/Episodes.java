package org.aedile.detection.correlation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes episodes of the entries that complete a correlation. What comes in order prolongs the newest one; when something
 * came in between, all are made anew from what is kept, and those that open in the same stretch as before go on as the same
 * alert.
 */
final class Episodes {
    private Episodes() {}

    /** The newest entry completes. */
    static Episode prolong(CorrelationState state, CorrelationPlan plan, int entry, double value) {
        List<Episode> all = state.episodes;
        Episode last = all.isEmpty() ? null : all.get(all.size() - 1);
        Episode one = goesOn(last, state.entries.time(entry), plan) ? last : null;
        if (one == null) {
            one = open(state, plan, entry);
            state.add(one);
        }
        reach(one, state.entries, plan, entry);
        one.value = Double.isNaN(value) ? one.value : value;
        return one;
    }

    /**
     * Makes all anew.
     *
     * @param values what was measured at the newest entries
     * @return those that are no more, though they were told
     */
    static List<Episode> rebuild(CorrelationState state, CorrelationPlan plan, double[] values) {
        List<Episode> before = state.episodes;
        state.episodes = begunBefore(before);
        Entries entries = state.entries;
        int unmeasured = entries.size() - values.length;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.is(i, Entries.COMPLETE)) {
                prolong(state, plan, i, i < unmeasured ? Double.NaN : values[i - unmeasured]);
            }
        }
        return takeOver(before, state.episodes, plan.timespanMillis());
    }

    /** The oldest entries are about to be forgotten: what they meant for their episodes is kept. */
    static void forget(CorrelationState state, CorrelationPlan plan, int count) {
        Entries entries = state.entries;
        for (Episode episode : state.episodes) {
            for (int i = entries.from(episode.startMillis); i < count && entries.time(i) <= episode.lastMillis; i++) {
                if (plan.takesPart(entries, i)) {
                    episode.forget(entries.detail(i));
                }
                if (entries.is(i, Entries.COMPLETE) && entries.time(i) >= episode.openMillis) {
                    episode.forgottenLastMillis = entries.time(i);
                }
            }
        }
    }

    private static boolean goesOn(@Nullable Episode last, long time, CorrelationPlan plan) {
        return last != null && time - last.lastMillis < plan.timespanMillis();
    }

    private static Episode open(CorrelationState state, CorrelationPlan plan, int entry) {
        Entries entries = state.entries;
        long time = entries.time(entry);
        int begin = Math.min(entry, entries.from(time - plan.timespanMillis()));
        while (begin < entry && !plan.takesPart(entries, begin)) {
            begin++;
        }
        return new Episode(time, entries.time(begin), detailFrom(entries, entry));
    }

    /** Where the entry comes from, or the next one of which that is still known; of the newest it always is. */
    private static byte[] detailFrom(Entries entries, int entry) {
        for (int i = entry; i < entries.size(); i++) {
            byte[] detail = entries.detail(i);
            if (detail != null) {
                return detail;
            }
        }
        throw new IllegalStateException("the newest entry of a group lacks its detail");
    }

    private static void reach(Episode episode, Entries entries, CorrelationPlan plan, int entry) {
        episode.settled = false;
        episode.lastMillis = entries.time(entry);
        int from = entries.from(episode.startMillis);
        episode.count =
                episode.forgotten + (plan.countsAll() ? entry - from + 1 : takingPart(entries, plan, from, entry));
    }

    private static int takingPart(Entries entries, CorrelationPlan plan, int from, int to) {
        int count = 0;
        for (int i = from; i <= to; i++) {
            count += plan.takesPart(entries, i) ? 1 : 0;
        }
        return count;
    }

    /** Those that began with entries which are forgotten by now: nothing changes that any more. */
    private static List<Episode> begunBefore(List<Episode> episodes) {
        List<Episode> begun = new ArrayList<>(episodes.size());
        for (Episode episode : episodes) {
            if (episode.forgotten > 0) {
                begun.add(episode.begun());
            }
        }
        return begun;
    }

    private static List<Episode> takeOver(List<Episode> before, List<Episode> now, long timespanMillis) {
        List<Episode> gone = new ArrayList<>();
        for (Episode old : before) {
            Episode same = null;
            for (Episode one : now) {
                same = one.windowMillis(timespanMillis) == old.windowMillis(timespanMillis) ? one : same;
            }
            if (same != null) {
                same.follow(old);
            } else if (old.isTold()) {
                gone.add(old);
            }
        }
        return gone;
    }
}
