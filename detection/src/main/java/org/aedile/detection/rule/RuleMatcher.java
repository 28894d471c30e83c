package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.ints.IntConsumer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that an event matches. One per stepping thread. Of a reading, rules see the fields {@code property},
 * {@code value} and {@code unit}; of every event {@code source}, {@code zone} and {@code category} where the event itself
 * has no field of that name.
 */
public final class RuleMatcher {
    private static final int MOST_ADMISSIONS = 4_096;

    private final RuleSet rules;
    private final EventFields fields;
    private final CandidateRules candidates;
    private final Map<LogSource, Admission> admissions = new HashMap<>();

    public RuleMatcher(RuleSet rules) {
        this.rules = rules;
        this.fields = rules.newEventFields();
        this.candidates = new CandidateRules(rules.size());
    }

    public RuleSet rules() {
        return rules;
    }

    /** Hands on the number of every rule that matches. */
    public void match(EventView event, LogSource logSource, @Nullable SourceProfile profile, IntConsumer matched) {
        if (rules.size() == 0) {
            return;
        }
        Admission admission = admission(logSource);
        read(event, profile, admission.keywords());
        candidates.begin(admission);
        rules.findCandidates(fields, admission.keywords(), candidates);
        for (int i = 0; i < candidates.count(); i++) {
            int rule = candidates.rule(i);
            if (rules.matches(rule, fields)) {
                matched.accept(rule);
            }
        }
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

    private void read(EventView event, @Nullable SourceProfile profile, boolean everything) {
        fields.begin();
        if (event.isReading()) {
            add("property", event.property(), EventView.Kind.TEXT, everything);
            add("value", Double.toString(event.value()), EventView.Kind.DECIMAL, everything);
            add("unit", event.unit(), EventView.Kind.TEXT, everything);
        } else {
            readFields(event, everything);
        }
        fields.endOwn();
        addAbsent("source", event.source());
        if (profile != null) {
            addAbsent("zone", profile.zone());
            addAbsent("category", profile.category());
        }
    }

    private void readFields(EventView event, boolean everything) {
        int count = event.fieldCount();
        for (int i = 0; i < count; i++) {
            int field = rules.field(event.fieldName(i));
            if (field >= 0 || everything) {
                fields.add(field, event.fieldText(i), event.fieldKind(i));
            }
        }
    }

    private void add(String name, String text, EventView.Kind kind, boolean everything) {
        int field = rules.field(name);
        if (field >= 0 || everything) {
            fields.add(field, text, kind);
        }
    }

    private void addAbsent(String name, String text) {
        int field = rules.field(name);
        if (field >= 0 && fields.first(field) < 0 && !text.isEmpty()) {
            fields.add(field, text, EventView.Kind.TEXT);
        }
    }
}
