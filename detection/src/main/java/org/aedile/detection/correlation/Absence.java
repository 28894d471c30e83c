package org.aedile.detection.correlation;

/** What must not follow: an entry that is pending completes when a timespan has passed without it. */
final class Absence {
    private static final long NEVER = Long.MAX_VALUE;

    private Absence() {}

    /**
     * Judges every pending entry by what is known at that time, domain clock. One way back through the group, as long as it
     * doesn't matter what is near: there may be thousands, and it is done for each that comes.
     */
    static void settle(Entries entries, CorrelationPlan plan, long clockMillis) {
        boolean near = plan.correlation().joins().near();
        long next = NEVER;
        long afterNext = NEVER;
        for (int i = entries.size() - 1; i >= 0; i--) {
            long time = entries.time(i);
            if (!plan.isRequired(entries.input(i))) {
                afterNext = time < next ? next : afterNext;
                next = time;
            }
            long later = next > time ? next : afterNext;
            boolean complete = entries.is(i, Entries.PENDING)
                    && time + plan.timespanMillis() <= clockMillis
                    && !(near ? follows(entries, plan, i) : later <= time + plan.timespanMillis());
            entries.mark(i, Entries.COMPLETE, complete);
        }
    }

    /** When the next pending entry is to be judged, after that time. */
    static long nextDue(Entries entries, CorrelationPlan plan, long afterMillis) {
        for (int i = 0; i < entries.size(); i++) {
            long due = entries.time(i) + plan.timespanMillis();
            if (entries.is(i, Entries.PENDING) && due > afterMillis) {
                return due;
            }
        }
        return CorrelationStep.NO_TIMER;
    }

    private static boolean follows(Entries entries, CorrelationPlan plan, int entry) {
        long until = entries.time(entry) + plan.timespanMillis();
        for (int i = entry + 1; i < entries.size() && entries.time(i) <= until; i++) {
            boolean later = entries.time(i) > entries.time(entry);
            if (later && !plan.isRequired(entries.input(i)) && plan.isNear(entries, entry, i)) {
                return true;
            }
        }
        return false;
    }
}
