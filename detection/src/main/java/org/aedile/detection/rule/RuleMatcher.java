package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.ints.IntConsumer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that an event matches. One per stepping thread. Of a reading, rules see the fields {@code property},
 * {@code value} and {@code unit}; of every event {@code source}, {@code agency}, {@code zone} and {@code category} where the
 * event itself has no field of that name. Fields of sources that {@link FieldPipelines} knows are seen under Sigma's names too.
 */
public final class RuleMatcher {
    private static final int MOST_ADMISSIONS = 4_096;
    private static final int[] NO_ALIASES = {};

    private final RuleSet rules;
    private final EventFields fields;
    private final CandidateRules candidates;
    private final boolean routed;
    private int[] numbers = new int[64];
    private FieldMapping source = FieldMapping.NONE;
    private final Map<LogSource, Admission> admissions = new HashMap<>();
    private final IdentityHashMap<FieldMapping, Map<String, int[]>> aliasesOf = new IdentityHashMap<>();

    public RuleMatcher(RuleSet rules) {
        this(rules, true);
    }

    private RuleMatcher(RuleSet rules, boolean routed) {
        this.rules = rules;
        this.routed = routed;
        this.fields = rules.newEventFields();
        this.candidates = new CandidateRules(rules.size());
    }

    /** A matcher of the same rules that tries them all, wherever an event comes from. */
    public RuleMatcher ignoringLogSources() {
        return new RuleMatcher(rules, false);
    }

    public RuleSet rules() {
        return rules;
    }

    /** Says how late it is, and takes how long it took to try a rule. */
    public interface Stopwatch {
        /** From any beginning. */
        long nanos();

        /** @param rule its number */
        void tried(int rule, long nanos);
    }

    /** Hands on the number of every rule that matches. */
    public void match(EventView event, LogSource logSource, @Nullable SourceProfile profile, IntConsumer matched) {
        if (rules.size() == 0) {
            return;
        }
        findCandidates(event, logSource, profile);
        for (int i = 0; i < candidates.count(); i++) {
            int rule = candidates.rule(i);
            if (rules.matches(rule, fields)) {
                matched.accept(rule);
            }
        }
    }

    /** Tries the rules as {@link #match} does and says of each how long that took; what they find is not told. */
    public void measure(EventView event, LogSource logSource, @Nullable SourceProfile profile, Stopwatch stopwatch) {
        if (rules.size() == 0) {
            return;
        }
        findCandidates(event, logSource, profile);
        long before = stopwatch.nanos();
        for (int i = 0; i < candidates.count(); i++) {
            int rule = candidates.rule(i);
            rules.matches(rule, fields);
            long after = stopwatch.nanos();
            stopwatch.tried(rule, after - before);
            before = stopwatch.nanos();
        }
    }

    private void findCandidates(EventView event, LogSource logSource, @Nullable SourceProfile profile) {
        FieldMapping mapping = begin(event);
        Admission admission = admission(routed ? mapping.logSource(event, logSource) : LogSource.NONE);
        read(event, profile, mapping, admission.keywords());
        candidates.begin(admission);
        rules.findCandidates(fields, admission.keywords(), candidates);
    }

    /** The field that rules see under that name in the event last matched, by its own name first; −1 when there is none. */
    public int findField(EventView event, String name) {
        int own = event.findField(name);
        return own >= 0 ? own : source.findField(event, name);
    }

    /** The value of a field as rules compare it: a number has one form, however it was written. */
    public String text(EventView event, int field) {
        String text = event.fieldText(field);
        return event.fieldKind(field) == EventView.Kind.DECIMAL ? Numbers.plain(text) : text;
    }

    /** Why that rule fires on an event or doesn't; to be asked by people, not for every event. */
    public Explanation explain(int rule, EventView event, LogSource logSource, @Nullable SourceProfile profile) {
        FieldMapping mapping = begin(event);
        read(event, profile, mapping, true);
        Admission admission = admission(routed ? mapping.logSource(event, logSource) : LogSource.NONE);
        return new Explainer(rules, fields).explain(rule, admission.includes(rule));
    }

    /** Of all rules those whose condition holds for the event last matched: what the witnesses must not lose. */
    Set<Integer> matchingOfAll() {
        Set<Integer> matching = new TreeSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.matches(rule, fields)) {
                matching.add(rule);
            }
        }
        return matching;
    }

    private Admission admission(LogSource logSource) {
        Admission known = admissions.get(logSource);
        if (known != null) {
            return known;
        }
        if (admissions.size() >= MOST_ADMISSIONS) {
            admissions.clear();
        }
        Admission admission = rules.admission(logSource);
        admissions.put(logSource, admission);
        return admission;
    }

    /** Numbers the fields of the event and finds what is known of its source. */
    private FieldMapping begin(EventView event) {
        fields.begin();
        source = event.isReading() ? FieldMapping.NONE : findSource(event);
        return source;
    }

    private FieldMapping findSource(EventView event) {
        int count = event.fieldCount();
        numbers = count <= numbers.length ? numbers : new int[count * 2];
        for (int i = 0; i < count; i++) {
            numbers[i] = rules.field(event.fieldName(i));
            if (numbers[i] >= 0) {
                fields.see(numbers[i]);
            }
        }
        return rules.findSource(event, fields);
    }

    private void read(EventView event, @Nullable SourceProfile profile, FieldMapping mapping, boolean everything) {
        if (event.isReading()) {
            add("property", event.property(), everything);
            addValue(event.value(), everything);
            add("unit", event.unit(), everything);
        } else {
            readFields(event, everything);
            readAliases(event, mapping);
        }
        fields.endOwn();
        addAbsent("source", event.source());
        addAbsent("agency", event.agency());
        if (profile != null) {
            addAbsent("zone", profile.zone());
            addAbsent("category", profile.category());
        }
    }

    private void readFields(EventView event, boolean everything) {
        int count = event.fieldCount();
        for (int i = 0; i < count; i++) {
            if (numbers[i] >= 0 || everything) {
                fields.add(numbers[i], event.fieldText(i), event.fieldKind(i));
            }
        }
    }

    /** What rules may also call the fields. */
    private void readAliases(EventView event, FieldMapping mapping) {
        if (mapping.fields().isEmpty()) {
            return;
        }
        Map<String, int[]> aliases = aliasesOf.get(mapping);
        if (aliases == null) {
            aliases = resolved(mapping);
            aliasesOf.put(mapping, aliases);
        }
        int count = event.fieldCount();
        for (int i = 0; i < count; i++) {
            for (int field : aliases.getOrDefault(event.fieldName(i), NO_ALIASES)) {
                fields.add(field, event.fieldText(i), event.fieldKind(i));
            }
        }
    }

    /** Those that rules ask for, resolved once for each source. */
    private Map<String, int[]> resolved(FieldMapping mapping) {
        Map<String, int[]> aliases = new HashMap<>();
        mapping.fields()
                .forEach((name, others) -> aliases.put(
                        name,
                        others.stream()
                                .mapToInt(rules::field)
                                .filter(field -> field >= 0)
                                .toArray()));
        return aliases;
    }

    private void add(String name, String text, boolean everything) {
        int field = rules.field(name);
        if (field >= 0 || everything) {
            fields.add(field, text, EventView.Kind.TEXT);
        }
    }

    private void addValue(double value, boolean everything) {
        int field = rules.field("value");
        if (field >= 0 || everything) {
            fields.add(field, value);
        }
    }

    private void addAbsent(String name, String text) {
        int field = rules.field(name);
        if (field >= 0 && fields.first(field) < 0 && !text.isEmpty()) {
            fields.add(field, text, EventView.Kind.TEXT);
        }
    }
}
