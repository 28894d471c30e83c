package org.aedile.detection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.rule.SigmaCorrelation;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;

/**
 * Counts the matches of a group in event time. It speaks as soon as there are enough of them within the timespan, again
 * whenever their number has doubled, and once more when it is over; all under the id of the window in which it began. A
 * group that has been quiet for a timespan is forgotten. One instance per stepping thread; keyed by {@link Match#key()}.
 *
 * <p>Matches come over several partitions, while a job catches up one far ahead of another. So a match waits until the
 * clock, which all partitions share, has passed its receipt, and is counted in the order of receipt: what is concluded
 * doesn't depend on who was read first.
 */
public final class CorrelationStep {
    private final Catalogs catalogs;
    private final SourceProfiles profiles;
    private final DetectionOutput output;

    public CorrelationStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.profiles = profiles;
        this.output = output;
    }

    public CorrelationState newState() {
        return new CorrelationState();
    }

    /**
     * Takes a match in, to be counted when the clock has passed its receipt. Of {@value CorrelationState#MOST_WAITING} that
     * wait in one group the older half is counted at once, so that a flood takes no more room than that.
     */
    public void observe(CorrelationState state, Match match) {
        state.await(match);
        if (state.waiting() == CorrelationState.MOST_WAITING) {
            count(state, CorrelationState.MOST_WAITING / 2);
        }
    }

    /**
     * Counts what was received before that time (domain clock) and fires what is due at or before it; drop the state when
     * it is empty afterwards.
     */
    public void advance(CorrelationState state, long timeMillis) {
        count(state, state.receivedBefore(timeMillis));
        forget(state, timeMillis);
    }

    /** When {@link #advance} has something to do next, or {@link SourceStep#NO_TIMER}. */
    public long nextTimer(CorrelationState state) {
        return state.waiting() == 0 ? state.dueMillis : Math.min(state.dueMillis, state.receipt(0) + 1);
    }

    private void count(CorrelationState state, int waiting) {
        for (Match match : state.take(waiting)) {
            forget(state, match.receiptTimeMillis());
            count(state, match);
        }
    }

    private void count(CorrelationState state, Match match) {
        Optional<SigmaCorrelation> correlation =
                catalogs.at(match.receiptTimeMillis()).findCorrelation(match.correlation());
        if (correlation.isEmpty()
                || !state.insert(match.eventTimeMillis(), correlation.get().least())) {
            return;
        }
        state.addObservation(match.source() + "/" + match.observation());
        state.dueMillis = match.receiptTimeMillis() + correlation.get().timespanMillis();
        judge(state, match, correlation.get());
    }

    /** The group has been quiet until that time: tells the rest and forgets it. */
    private void forget(CorrelationState state, long timeMillis) {
        if (timeMillis < state.dueMillis) {
            return;
        }
        Match opening = state.opening;
        long due = state.dueMillis;
        if (opening != null) {
            catalogs.at(due)
                    .findCorrelation(opening.correlation())
                    .ifPresent(correlation -> close(state, opening, correlation, due));
        }
        state.forget();
    }

    private void judge(CorrelationState state, Match match, SigmaCorrelation correlation) {
        boolean enough =
                state.size() == correlation.least() && state.newest() - state.oldest() <= correlation.timespanMillis();
        Match opening = state.opening;
        if (opening == null) {
            if (enough) {
                open(state, match, correlation);
            }
            return;
        }
        if (!enough) {
            close(state, opening, correlation, match.receiptTimeMillis());
            state.opening = null;
            return;
        }
        state.count++;
        state.lastMillis = Math.max(state.lastMillis, match.eventTimeMillis());
        if (state.count >= 2 * state.told) {
            tell(state, opening, correlation, match.receiptTimeMillis());
        }
    }

    private void open(CorrelationState state, Match match, SigmaCorrelation correlation) {
        long window = Math.floorDiv(state.oldest(), correlation.timespanMillis()) * correlation.timespanMillis();
        if (window != state.windowMillis) {
            state.revision = 0;
        }
        state.windowMillis = window;
        state.opening = match;
        state.startMillis = state.oldest();
        state.lastMillis = state.newest();
        state.count = state.size();
        tell(state, match, correlation, match.receiptTimeMillis());
    }

    private void close(CorrelationState state, Match opening, SigmaCorrelation correlation, long clockMillis) {
        if (state.count > state.told) {
            tell(state, opening, correlation, clockMillis);
        }
    }

    private void tell(CorrelationState state, Match opening, SigmaCorrelation correlation, long clockMillis) {
        state.told = state.count;
        state.revision++;
        SigmaRule.Head head = correlation.head();
        String counted = catalogs.at(clockMillis)
                .findRule(opening.rule())
                .map(rule -> rule.head().title())
                .orElse(opening.rule());
        output.alert(new Alert(
                AlertIds.of(opening.timeDomain(), head.id(), opening.key(), state.windowMillis),
                state.revision,
                state.revision == 1 ? Alert.Status.RAISED : Alert.Status.REVISED,
                AgencyId.of(opening.agency()),
                opening.timeDomain(),
                head.severity(),
                "correlation",
                head.id(),
                head.author(),
                head.title(),
                MatchPhrases.correlation(correlation, counted, state.count, shown(opening)),
                SourceId.of(opening.source()),
                place(opening),
                Instant.ofEpochMilli(state.startMillis),
                Instant.ofEpochMilli(state.lastMillis),
                Instant.ofEpochMilli(clockMillis),
                Optional.empty(),
                List.copyOf(state.observations),
                head.tags(),
                attributes(correlation, opening, state.count)));
    }

    /** Without the values of the group where the source's data are personal. */
    private Match shown(Match opening) {
        boolean personal = profiles.find(opening.source())
                .map(profile -> profile.dataClass().encrypted())
                .orElse(false);
        return personal ? opening.withoutGroup() : opening;
    }

    private Map<String, String> attributes(SigmaCorrelation correlation, Match opening, int count) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("count", Integer.toString(count));
        List<String> group = shown(opening).group();
        for (int i = 0; i < group.size(); i++) {
            attributes.put(correlation.groupBy().get(i), group.get(i));
        }
        return attributes;
    }

    private Optional<GeoPoint> place(Match opening) {
        return opening.place().isPresent()
                ? opening.place()
                : profiles.find(opening.source()).flatMap(SourceProfile::place);
    }
}
