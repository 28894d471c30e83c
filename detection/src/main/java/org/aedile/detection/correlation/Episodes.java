package org.aedile.detection.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes episodes of the entries that complete a correlation. What comes in order prolongs the newest one; when something
 * came in between, all are made anew from what is kept, and those that open in the same stretch as before go on as the same
 * alert.
 */
final class Episodes {
    private Episodes() {}

    /** The newest entry completes. */
    static Episode prolong(CorrelationState state, CorrelationPlan plan, int entry, double value) {
        Episode one = current(state, plan, entry);
        int from = state.entries.from(one.startMillis);
        reach(one, state.entries.time(entry), takingPart(state.entries, plan, from, entry));
        one.value = Double.isNaN(value) ? one.value : value;
        return one;
    }

    /**
     * Makes all anew.
     *
     * @param values what was measured at the newest entries
     * @return those that are no more, though they were told
     */
    @SuppressWarnings("ReferenceEquality")
    static List<Episode> rebuild(CorrelationState state, CorrelationPlan plan, double[] values) {
        List<Episode> before = state.episodes;
        state.episodes = begunBefore(before);
        Entries entries = state.entries;
        int[] taking = takingPartBefore(entries, plan);
        int unmeasured = entries.size() - values.length;
        Episode last = null;
        int begin = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.is(i, Entries.COMPLETE)) {
                Episode one = current(state, plan, i);
                begin = one == last ? begin : entries.from(one.startMillis);
                last = one;
                reach(one, entries.time(i), taking[i + 1] - taking[begin]);
                double value = i < unmeasured ? Double.NaN : values[i - unmeasured];
                one.value = Double.isNaN(value) ? one.value : value;
            }
        }
        return takeOver(before, state.episodes, plan.timespanMillis());
    }

    /** The episode that the entry goes on with, or a new one. */
    private static Episode current(CorrelationState state, CorrelationPlan plan, int entry) {
        List<Episode> all = state.episodes;
        Episode last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && goesOn(last, state.entries.time(entry), plan)) {
            return last;
        }
        Episode opened = open(state, plan, entry);
        state.add(opened);
        return opened;
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

    private static boolean goesOn(Episode last, long time, CorrelationPlan plan) {
        return time - last.lastMillis < plan.timespanMillis();
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

    private static void reach(Episode episode, long timeMillis, int takingPart) {
        episode.settled = false;
        episode.lastMillis = timeMillis;
        episode.count = episode.forgotten + takingPart;
    }

    private static int takingPart(Entries entries, CorrelationPlan plan, int from, int to) {
        if (plan.countsAll()) {
            return to - from + 1;
        }
        int count = 0;
        for (int i = from; i <= to; i++) {
            count += plan.takesPart(entries, i) ? 1 : 0;
        }
        return count;
    }

    /** How many take part before each entry, and in all: each episode is counted at all of its entries. */
    private static int[] takingPartBefore(Entries entries, CorrelationPlan plan) {
        int[] before = new int[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            before[i + 1] = before[i] + (plan.countsAll() || plan.takesPart(entries, i) ? 1 : 0);
        }
        return before;
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
        if (before.isEmpty()) {
            return List.of();
        }
        Map<Long, Episode> byWindow = new HashMap<>();
        now.forEach(one -> byWindow.put(one.windowMillis(timespanMillis), one));
        List<Episode> gone = new ArrayList<>();
        for (Episode old : before) {
            Episode same = byWindow.get(old.windowMillis(timespanMillis));
            if (same != null) {
                same.follow(old);
            } else if (old.isTold()) {
                gone.add(old);
            }
        }
        return gone;
    }
}
