package org.aedile.detection.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.correlation.GroupExplanation.Asked;
import org.aedile.detection.correlation.GroupExplanation.Bound;
import org.aedile.detection.correlation.GroupExplanation.Measured;
import org.aedile.detection.correlation.GroupExplanation.RuleCount;
import org.aedile.detection.correlation.GroupExplanation.Told;
import org.aedile.kernel.AlertIds;

/** Says what a group had when one of its matches had come, to be asked by people. Works on a copy; thread-safe. */
public final class GroupExplainer {
    private static final CorrelationStateCodec CODEC = new CorrelationStateCodec();
    private static final int NONE = -1;

    private final CorrelationPlan plan;
    private final String key;
    private final CorrelationState state;
    private final Entries entries;
    private final int entry;

    private GroupExplainer(CorrelationPlan plan, String key, CorrelationState state, int entry) {
        this.plan = plan;
        this.key = key;
        this.state = state;
        this.entries = state.entries;
        this.entry = entry;
    }

    /**
     * What the group had by then.
     *
     * @param match the match in question, by which the group was found
     * @return nothing when the group doesn't remember the match: it came too late, or the group counts for another plan
     */
    public static Optional<GroupExplanation> explain(CorrelationPlan plan, CorrelationState group, Match match) {
        CorrelationState copy = CODEC.copy(group);
        int entry = find(copy.entries, match);
        return entry == NONE || copy.origin.fingerprint() != plan.fingerprint()
                ? Optional.empty()
                : Optional.of(new GroupExplainer(plan, match.key(), copy, entry).explain());
    }

    private static int find(Entries entries, Match match) {
        String reference = match.origin().source() + "/" + match.origin().observation();
        for (int i = entries.size() - 1; i >= 0; i--) {
            byte[] detail = entries.detail(i);
            if (detail != null && Detail.reference(detail).equals(reference)) {
                return i;
            }
        }
        return NONE;
    }

    private GroupExplanation explain() {
        int groups = plan.correlation().groupBy().size();
        List<String> values = GroupKey.values(key, groups);
        Map<String, String> group = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            group.put(plan.correlation().groupBy().get(i), values.get(i));
        }
        String asset = plan.correlation().joins().connected() ? GroupKey.joint(key, groups) : "";
        double value = measure();
        long at = entries.time(entry);
        boolean holds = plan.isRequired(entries.input(entry)) && plan.completes(value);
        Measured measured = new Measured(time(from(value)), time(at), time(at + plan.timespanMillis()), value, holds);
        return new GroupExplanation(group, asset, measured, asked(), counts(), told());
    }

    private double measure() {
        Measure measure = state.measure;
        if (measure == null || !plan.isSustained()) {
            measure = plan.newMeasure();
        }
        measure.restart(entries, entry);
        return measure.next(entries, entry);
    }

    private long from(double value) {
        long at = entries.time(entry);
        if (plan.isSustained()) {
            return Double.isNaN(value) ? at : at - (long) value;
        }
        return at - plan.timespanMillis();
    }

    private Asked asked() {
        Correlation correlation = plan.correlation();
        Joins joins = correlation.joins();
        RuleTerm term = correlation.condition().rules();
        List<Bound> bounds = plan.bounds().limits().stream()
                .map(limit -> new Bound(limit.word(), limit.number()))
                .toList();
        return new Asked(
                plan.isSustained() ? "sustained" : correlation.type().word(),
                correlation.condition().field(),
                term.isAll() ? bounds : List.of(),
                term.isAll() ? "" : term.words(),
                joins.near() ? joins.nearMeters() : 0);
    }

    private List<RuleCount> counts() {
        int[] matches = new int[plan.inputs().size() + 1];
        int anchor = anchor();
        for (int i = begin(); i < end(); i++) {
            if (i == entry || (anchor == NONE ? !plan.correlation().joins().near() : plan.isNear(entries, anchor, i))) {
                matches[entries.input(i)] += plan.isRequired(entries.input(i)) == i <= entry ? 1 : 0;
            }
        }
        List<RuleCount> counts = new ArrayList<>();
        for (int input = 0; input < plan.inputs().size(); input++) {
            CorrelationPlan.Input rule = plan.inputs().get(input);
            counts.add(new RuleCount(rule.id(), rule.title(), !plan.isRequired(input), matches[input]));
        }
        return counts;
    }

    /** The first entry of the window. */
    private int begin() {
        return Math.min(entry, entries.from(entries.time(entry) - plan.timespanMillis()));
    }

    /** The end of what may follow, which matters for what must be absent. */
    private int end() {
        return entries.from(entries.time(entry) + plan.timespanMillis() + 1);
    }

    /** The match of the first rule near which most rules have matched; none when it doesn't matter what is near. */
    private int anchor() {
        if (!plan.correlation().joins().near()) {
            return NONE;
        }
        if (entries.input(entry) == 0) {
            return entry;
        }
        int best = NONE;
        int most = 0;
        for (int i = begin(); i < entry; i++) {
            boolean first = entries.input(i) == 0 && plan.isNear(entries, i, entry);
            int near = first ? rulesNear(i) : 0;
            best = near > most ? i : best;
            most = Math.max(near, most);
        }
        return best;
    }

    private int rulesNear(int anchor) {
        boolean[] near = new boolean[plan.inputs().size() + 1];
        int count = 0;
        for (int i = begin(); i <= entry; i++) {
            int input = entries.input(i);
            if (plan.isRequired(input) && !near[input] && plan.isNear(entries, anchor, i)) {
                near[input] = true;
                count++;
            }
        }
        return count;
    }

    private Optional<Told> told() {
        long at = entries.time(entry);
        return state.episodes.stream()
                .filter(episode -> episode.isTold() && episode.startMillis <= at && at <= episode.lastMillis)
                .map(episode -> new Told(
                        AlertIds.of(
                                state.origin.timeDomain(), plan.id(), key, episode.windowMillis(plan.timespanMillis())),
                        time(episode.startMillis),
                        episode.count))
                .findFirst();
    }

    private static Instant time(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
