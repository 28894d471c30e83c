package org.aedile.detection.correlation;

import java.util.Optional;

/**
 * Correlates the matches of a group. One instance per stepping thread; keyed by {@link Match#key()}.
 *
 * <p>Matches come over several partitions, while a job catches up one far ahead of another. So a match waits until the
 * clock, which all partitions share, has passed its receipt, and is counted in the order of receipt. It is then put where it
 * belongs by event time; the windows that end with it and with what follows are judged anew. What is concluded in the end
 * depends on the set of matches alone, as long as none is later than the {@link CorrelationPlan#latenessMillis() allowed
 * lateness}; what is later still is passed over once the windows that it belongs to are forgotten.
 *
 * <p>An alert is raised as soon as a window completes, revised when the count has doubled and when the group falls quiet, and
 * retracted when it turns out that there was none.
 */
public final class CorrelationStep {
    /** No timer is set. */
    public static final long NO_TIMER = Long.MAX_VALUE;

    /** The most matches that wait in one group. */
    static final int MOST_WAITING = 8_192;

    /** Of so many of the newest matches it is kept where they come from. */
    private static final int MOST_DETAILS = 64;

    /** For so few matches it costs less to measure from the beginning than to remember. */
    private static final int FEW = 8;

    /** Nothing changed. */
    private static final int NOTHING = Integer.MAX_VALUE;

    /** Of so many matches one is counted with a watch in the hand. */
    private static final int MEASURED_EVERY = 16;

    private final CorrelationPlans plans;
    private final CorrelationAlerts alerts;
    private final CorrelationCosts costs;
    private int untilMeasured = MEASURED_EVERY;

    public CorrelationStep(CorrelationPlans plans, CorrelationAlerts alerts, CorrelationCosts costs) {
        this.plans = plans;
        this.alerts = alerts;
        this.costs = costs;
    }

    public CorrelationState newState() {
        return new CorrelationState();
    }

    /**
     * Takes a match in, to be counted when the clock has passed its receipt. Of {@value #MOST_WAITING} that wait in one group
     * the older half is counted at once, so that a flood takes no more room than that.
     */
    public void observe(CorrelationState state, Match match) {
        state.waiting = state.waiting.with(match);
        if (state.waiting.size() == MOST_WAITING) {
            count(state, match.key(), MOST_WAITING / 2);
        }
    }

    /**
     * Counts what was received before that time (domain clock) and fires what is due at or before it; drop the state when it
     * is empty afterwards.
     */
    public void advance(CorrelationState state, String key, long timeMillis) {
        while (!state.waiting.isEmpty() && state.waiting.firstReceipt() < timeMillis) {
            count(state, key, 1);
        }
        if (state.waiting.isEmpty()) {
            state.waiting = WaitingMatches.NONE;
        }
        fire(state, key, timeMillis);
    }

    /** Forgets what is kept of a group that could not be judged; what still waits is counted anew. */
    public void abandon(CorrelationState state) {
        state.forget();
    }

    /** How many matches of the group are not counted yet. */
    public int waiting(CorrelationState state) {
        return state.waiting.size();
    }

    /** When {@link #advance} has something to do next, or {@link #NO_TIMER}. */
    public long nextTimer(CorrelationState state) {
        long next = state.waiting.isEmpty() ? NO_TIMER : state.waiting.firstReceipt() + 1;
        if (state.lastReceiptMillis == CorrelationState.NEVER) {
            return next;
        }
        Optional<CorrelationPlan> plan = plans.find(state.origin.correlation(), state.lastReceiptMillis);
        return Math.min(next, plan.isEmpty() ? state.lastReceiptMillis : due(state, plan.get()));
    }

    private void count(CorrelationState state, String key, int matches) {
        for (int i = 0; i < matches; i++) {
            Match match = state.waiting.takeFirst();
            fire(state, key, match.receiptTimeMillis());
            Optional<CorrelationPlan> plan = plans.find(match.correlation(), match.receiptTimeMillis());
            if (plan.isPresent()) {
                measure(state, key, plan.get(), match);
            }
        }
    }

    private void measure(CorrelationState state, String key, CorrelationPlan plan, Match match) {
        if (--untilMeasured > 0) {
            count(state, key, plan, match);
            return;
        }
        untilMeasured = MEASURED_EVERY;
        long begin = costs.nanos();
        count(state, key, plan, match);
        costs.counted(plan, (costs.nanos() - begin) * MEASURED_EVERY);
    }

    private void count(CorrelationState state, String key, CorrelationPlan plan, Match match) {
        if (state.origin.fingerprint() != plan.fingerprint()) {
            state.begin(plan, match);
        }
        boolean contrary = match.kind() == Match.Kind.CONTRARY;
        int input = contrary ? plan.inputs().size() : plan.input(match.rule());
        if (input < 0) {
            return;
        }
        long clock = match.receiptTimeMillis();
        state.lastReceiptMillis = Math.max(state.lastReceiptMillis, clock);
        state.judgedMillis = state.lastReceiptMillis;
        state.quiet = false;
        long oldest = oldest(state.entries, match, plan);
        take(state, plan, match, input, oldest);
        tell(state, key, plan, clock);
        Entries entries = state.entries;
        if (state.retractions != null) {
            state.retractions.forgetBefore(oldest - plan.timespanMillis());
        }
        forget(state, plan, Math.max(entries.from(oldest), entries.size() - plan.mostEntries()));
        if (!plan.keepsDetails() && entries.size() > MOST_DETAILS) {
            dropDetail(state, entries.size() - MOST_DETAILS - 1);
        }
    }

    /** Nobody asks any more where it comes from, unless it opened an episode: a late match makes all of those anew. */
    private static void dropDetail(CorrelationState state, int entry) {
        long time = state.entries.time(entry);
        for (int i = 0; i < state.episodes.size(); i++) {
            if (state.episodes.get(i).openMillis == time) {
                return;
            }
        }
        state.entries.dropDetail(entry);
    }

    /** What is older by event time doesn't matter any more. */
    private static long oldest(Entries entries, Match match, CorrelationPlan plan) {
        long newest = entries.size() == 0
                ? match.eventTimeMillis()
                : Math.max(match.eventTimeMillis(), entries.time(entries.size() - 1));
        return Math.min(newest, match.receiptTimeMillis()) - plan.keptMillis();
    }

    /** Takes the match in, or takes it out again, and judges what that changes. */
    private static void take(CorrelationState state, CorrelationPlan plan, Match match, int input, long oldest) {
        Entries entries = state.entries;
        boolean again = match.kind() == Match.Kind.ALERT || match.kind() == Match.Kind.RETRACTED;
        int removed = again ? entries.removeAlert(match.origin().observation()) : NOTHING;
        if (removed != NOTHING) {
            measure(state, plan).restart(entries, removed);
            judgeAgain(state, plan, measure(state, plan), removed);
        }
        if (match.kind() == Match.Kind.RETRACTED || match.eventTimeMillis() < oldest) {
            return;
        }
        byte[] detail = Detail.pack(match, state.origin.agency());
        int entry = entries.insert(match.eventTimeMillis(), input, match.value(), detail);
        boolean known = state.measure != null;
        Measure measure = measure(state, plan);
        if (!known) {
            measure.restart(entries, entry);
        } else if (entry < entries.size() - 1) {
            measure.inserted(entries, entry);
        }
        if (entry == entries.size() - 1 && plan.judgesOnce()) {
            judgeNewest(state, plan, measure);
        } else {
            judgeAgain(state, plan, measure, entry);
        }
        if (entries.size() <= FEW && !plan.isSustained()) {
            state.measure = null;
        }
    }

    private static Measure measure(CorrelationState state, CorrelationPlan plan) {
        Measure measure = state.measure;
        if (measure == null) {
            measure = plan.newMeasure();
            state.measure = measure;
        }
        return measure;
    }

    private static void judgeNewest(CorrelationState state, CorrelationPlan plan, Measure measure) {
        int newest = state.entries.size() - 1;
        double value = measure.next(state.entries, newest);
        if (plan.completes(value)) {
            state.entries.mark(newest, Entries.COMPLETE, true);
            Episodes.prolong(state, plan, newest, value);
        }
    }

    /** Judges the windows that end with this entry and with those after it. */
    private static void judgeAgain(CorrelationState state, CorrelationPlan plan, Measure measure, int from) {
        Entries entries = state.entries;
        double[] values = new double[entries.size() - from];
        int mark = plan.awaitsAbsence() ? Entries.PENDING : Entries.COMPLETE;
        boolean any = !state.episodes.isEmpty() || plan.awaitsAbsence();
        for (int i = from; i < entries.size(); i++) {
            double value = measure.next(entries, i);
            values[i - from] = value;
            boolean completes = plan.completes(value);
            entries.mark(i, mark, completes);
            any |= completes;
        }
        if (plan.awaitsAbsence()) {
            Absence.settle(entries, plan, state.judgedMillis);
        }
        if (any) {
            state.gone(Episodes.rebuild(state, plan, values));
        }
    }

    private void forget(CorrelationState state, CorrelationPlan plan, int count) {
        if (count <= 0) {
            return;
        }
        Episodes.forget(state, plan, count);
        if (state.measure != null) {
            state.measure.forget(state.entries, count);
        }
        state.entries.dropFirst(count);
        if (!state.episodes.isEmpty()) {
            long oldest = state.entries.size() == 0 ? NO_TIMER : state.entries.time(0);
            state.episodes.removeIf(episode -> episode.lastMillis < oldest && episode.settled);
        }
    }

    /** Fires what is due at or before that time, each at its own. */
    private void fire(CorrelationState state, String key, long timeMillis) {
        if (state.lastReceiptMillis == CorrelationState.NEVER) {
            return;
        }
        Optional<CorrelationPlan> found = plans.find(state.origin.correlation(), timeMillis);
        if (found.isEmpty() || found.get().fingerprint() != state.origin.fingerprint()) {
            state.forget();
            return;
        }
        CorrelationPlan plan = found.get();
        for (long due = due(state, plan); due <= timeMillis; due = due(state, plan)) {
            fireAt(state, key, plan, due);
        }
    }

    private void fireAt(CorrelationState state, String key, CorrelationPlan plan, long due) {
        long quietAt = state.lastReceiptMillis + plan.timespanMillis();
        if (plan.awaitsAbsence() && due < quietAt + plan.latenessMillis()) {
            state.judgedMillis = due;
            Absence.settle(state.entries, plan, due);
            state.gone(Episodes.rebuild(state, plan, new double[0]));
        }
        if (due >= quietAt) {
            state.quiet = true;
        }
        tell(state, key, plan, due);
        if (due >= quietAt + plan.latenessMillis()) {
            state.forget();
        }
    }

    /** When something is due next, or {@link #NO_TIMER}. */
    private static long due(CorrelationState state, CorrelationPlan plan) {
        if (state.lastReceiptMillis == CorrelationState.NEVER) {
            return NO_TIMER;
        }
        long quietAt = state.lastReceiptMillis + plan.timespanMillis();
        long due = state.quiet ? quietAt + plan.latenessMillis() : quietAt;
        return plan.awaitsAbsence() ? Math.min(due, Absence.nextDue(state.entries, plan, state.judgedMillis)) : due;
    }

    private void tell(CorrelationState state, String key, CorrelationPlan plan, long clockMillis) {
        CorrelationAlerts.Group group = new CorrelationAlerts.Group(state, key, plan, clockMillis);
        if (state.retractions != null) {
            retract(group, state.retractions);
        }
        for (int i = 0; i < state.episodes.size(); i++) {
            Episode episode = state.episodes.get(i);
            boolean over = isOver(state, plan, episode);
            if (!episode.isTold() || episode.count >= 2 * episode.told || over && !episode.settled) {
                alerts.tell(group, episode);
                episode.settled = over;
            }
        }
    }

    private void retract(CorrelationAlerts.Group group, Retractions retractions) {
        long timespan = group.plan().timespanMillis();
        for (Episode episode : group.state().episodes) {
            if (!episode.isTold()) {
                retractions.resume(episode, timespan);
            }
        }
        for (Episode gone : retractions.takeGone()) {
            alerts.retract(group, gone);
            retractions.withdraw(gone, timespan);
        }
    }

    /** Nothing can be added to it in order. */
    private static boolean isOver(CorrelationState state, CorrelationPlan plan, Episode episode) {
        Entries entries = state.entries;
        return state.quiet
                || entries.size() > 0 && entries.time(entries.size() - 1) - episode.lastMillis >= plan.timespanMillis();
    }
}
