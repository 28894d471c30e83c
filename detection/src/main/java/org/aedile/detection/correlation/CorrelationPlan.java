package org.aedile.detection.correlation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A correlation whose rules have been found: what a step needs of it. Immutable, shared by all threads. */
public final class CorrelationPlan {
    /** A correlation may take the alerts of correlations that take the alerts of correlations. */
    public static final int MOST_LEVELS = 3;

    private static final int MOST_COUNTED = 8_192;
    private static final int MOST_JOINED = 1_024;
    private static final long LEAST_LATENESS_MILLIS = 60_000;
    private static final long MOST_LATENESS_MILLIS = 3_600_000;

    /**
     * A rule or correlation whose matches or alerts a correlation takes.
     *
     * @param name as the correlation calls it
     * @param id its id
     * @param title what people call it
     */
    public record Input(String name, String id, String title) {}

    /**
     * What a correlation stands on.
     *
     * @param level 1 when it takes observations only, one more than what it takes otherwise
     * @param delayMillis how long after an event what it takes may still be told anew
     */
    public record Standing(int level, long delayMillis) {
        /** Observations are told when they come. */
        public static final Standing OBSERVATIONS = new Standing(0, 0);

        /** The higher of both. */
        public Standing and(Standing other) {
            return new Standing(Math.max(level, other.level), Math.max(delayMillis, other.delayMillis));
        }
    }

    private final Correlation correlation;
    private final List<Input> inputs;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> numbersById = new LinkedHashMap<>();
    private final int required;
    private final int level;
    private final long inputDelayMillis;
    private final List<String> carried;
    private final Bounds bounds;
    private final long fingerprint;
    private final Measure sharedCount;
    private final int[] sequence;

    /**
     * @param inputs those that must match, each once and in order, then those that must be absent
     * @param standing on what it stands
     * @param carried fields of its matches that correlations of its alerts ask for
     */
    public CorrelationPlan(Correlation correlation, List<Input> inputs, Standing standing, List<String> carried) {
        this.correlation = correlation;
        this.inputs = List.copyOf(inputs);
        this.level = standing.level();
        this.inputDelayMillis = standing.delayMillis();
        this.carried = List.copyOf(carried);
        for (Input input : inputs) {
            numbers.put(input.name(), numbers.size());
            numbersById.put(input.id(), numbersById.size());
        }
        this.required = (int) correlation.rules().stream().distinct().count();
        this.bounds = bounds(correlation, required);
        this.fingerprint = Hashes.of(meaning(correlation, inputs));
        this.sequence = correlation.rules().stream().mapToInt(numbers::get).toArray();
        this.sharedCount = new CountMeasure(correlation.timespanMillis());
    }

    public String id() {
        return correlation.head().id();
    }

    public Correlation correlation() {
        return correlation;
    }

    public List<Input> inputs() {
        return inputs;
    }

    /** On which level of the chain it stands: it takes matches and the alerts of lower levels. */
    public int level() {
        return level;
    }

    public List<String> carried() {
        return carried;
    }

    /** Changes when it no longer means the same: what was counted before then counts no more. */
    public long fingerprint() {
        return fingerprint;
    }

    /** The number of an input by the id of its rule, −1 when it is none. */
    int input(String ruleId) {
        return numbersById.getOrDefault(ruleId, -1);
    }

    /** How long its window is, event time. */
    public long timespanMillis() {
        return correlation.timespanMillis();
    }

    /** How late a match may come and still be counted as if it had come in order. */
    long latenessMillis() {
        return Math.max(LEAST_LATENESS_MILLIS, Math.min(MOST_LATENESS_MILLIS, timespanMillis())) + inputDelayMillis;
    }

    /** For how long matches are kept, event time: whatever may still change is judged with all that it depends on. */
    long keptMillis() {
        int timespans = awaitsAbsence() || correlation.joins().near() ? 2 : 1;
        return timespans * timespanMillis() + latenessMillis();
    }

    /** How long before a match what happened may decide about its group: whoever begins so early misses nothing. */
    public long historyMillis() {
        return 2 * keptMillis() + correlation.sustainedMillis();
    }

    /** For how long after its receipt a match may matter. */
    public long memoryMillis() {
        return timespanMillis() + latenessMillis();
    }

    /** On what a correlation of its alerts stands. */
    public Standing standing() {
        return new Standing(level, memoryMillis() + timespanMillis());
    }

    /** True when its rule must have been true for a while. */
    public boolean isSustained() {
        return correlation.sustainedMillis() > 0;
    }

    /** So many matches of a group are kept, the newest; beyond, the window is shorter than the timespan. */
    int mostEntries() {
        return keepsDetails() ? MOST_JOINED : (int) Math.max(MOST_COUNTED, Math.min(4e5, 2 * bounds.largest()));
    }

    /** True when it matters of every match where it comes from. */
    boolean keepsDetails() {
        return correlation.joins().near();
    }

    /** True for a number below which inputs count, at or above which they must be absent. */
    boolean isRequired(int input) {
        return input < required;
    }

    boolean awaitsAbsence() {
        return !correlation.absent().isEmpty();
    }

    boolean completes(double measured) {
        return bounds.holds(measured);
    }

    /** What the measure must be. */
    Bounds bounds() {
        return bounds;
    }

    Measure newMeasure() {
        if (isSustained()) {
            return RunMeasure.begin(timespanMillis());
        }
        if (correlation.joins().near()) {
            boolean ordered = correlation.type() == CorrelationType.TEMPORAL_ORDERED;
            return new NearMeasure(timespanMillis(), correlation.joins().nearMeters(), required, ordered);
        }
        if (correlation.type() == CorrelationType.TEMPORAL_ORDERED) {
            return new OrderMeasure(timespanMillis(), sequence);
        }
        boolean plain = correlation.type() == CorrelationType.EVENT_COUNT && !awaitsAbsence();
        return plain ? sharedCount : new SlidingMeasure(timespanMillis(), required, aggregate());
    }

    /** What people call the inputs that must match. */
    List<String> requiredTitles() {
        return titles(inputs.subList(0, required));
    }

    /** What people call the inputs that must be absent. */
    List<String> absentTitles() {
        return titles(inputs.subList(required, inputs.size()));
    }

    /** True when every match of the group counts, whatever else is there. */
    boolean countsAll() {
        return judgesOnce() && !isSustained();
    }

    /** True when what is found of a match doesn't depend on what follows it. */
    boolean judgesOnce() {
        return !awaitsAbsence() && !correlation.joins().near();
    }

    /** True when an entry is of a rule that must match, and near to another when that is asked. */
    boolean takesPart(Entries entries, int entry) {
        return isRequired(entries.input(entry)) && (!correlation.joins().near() || entries.is(entry, Entries.NEAR));
    }

    /** True when two entries are as near as they must be, and always when that isn't asked. */
    boolean isNear(Entries entries, int one, int other) {
        return !correlation.joins().near()
                || NearMeasure.near(entries, one, other, correlation.joins().nearMeters());
    }

    private Aggregate aggregate() {
        return switch (correlation.type()) {
            case EVENT_COUNT -> new CountAggregate();
            case VALUE_COUNT -> new DistinctAggregate();
            case VALUE_SUM -> new SumAggregate(false);
            case VALUE_AVG -> new SumAggregate(true);
            case VALUE_PERCENTILE ->
                new PercentileAggregate(correlation.condition().percentile());
            case TEMPORAL, TEMPORAL_ORDERED -> new RulesAggregate(required, this::measureRules);
        };
    }

    private double measureRules(long matched) {
        RuleTerm term = correlation.condition().rules();
        return term.isAll() ? Long.bitCount(matched) : term.holds(numbers, matched) ? required : 0;
    }

    private static Bounds bounds(Correlation correlation, int required) {
        if (correlation.sustainedMillis() > 0) {
            return Bounds.atLeast((double) correlation.sustainedMillis());
        }
        Bounds given = correlation.condition().bounds();
        int all = correlation.type() == CorrelationType.TEMPORAL_ORDERED
                        && !correlation.joins().near()
                ? correlation.rules().size()
                : required;
        return given.isEmpty() ? Bounds.atLeast(all) : given;
    }

    /** What its groups are kept by: not what it is called, how urgent it is or who wrote it. */
    private static String meaning(Correlation correlation, List<Input> inputs) {
        return String.join(
                "\n",
                correlation.type().word(),
                inputs.stream().map(Input::id).toList().toString(),
                correlation.rules().toString(),
                correlation.absent().toString(),
                correlation.groupBy().toString(),
                new TreeMap<>(correlation.aliases()).toString(),
                Long.toString(correlation.timespanMillis()),
                correlation.condition().toString(),
                correlation.joins().toString(),
                Long.toString(correlation.sustainedMillis()));
    }

    private static List<String> titles(List<Input> some) {
        return some.stream().map(Input::title).toList();
    }
}
