package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;

/** Rules compiled and filed under their witnesses. Immutable, thread-safe. */
public final class RuleSet {
    private final List<SigmaRule> rules;
    private final Node[] conditions;
    private final Object2IntOpenHashMap<String> fields;
    private final Map<Expr.Test, Node> tests;
    private final int testCount;
    private final FieldIndex[] byField;
    private final FieldIndex byKeyword;
    private final boolean[] keywordRules;
    private final int[] always;
    private final SourceFinder sources;

    /** Compiles rules one by one; what can't be compiled is refused by itself. */
    public static final class Builder {
        private final List<SigmaRule> rules = new ArrayList<>();
        private final List<Node> conditions = new ArrayList<>();
        private final NodeCompiler compiler = new NodeCompiler();
        private FieldPipelines pipelines = FieldPipelines.builtIn();

        /** By which the fields of events are also called. */
        public void use(FieldPipelines some) {
            pipelines = some;
        }

        public void add(SigmaRule rule) throws Unsupported {
            conditions.add(compiler.compile(rule.condition()));
            rules.add(rule);
        }

        public RuleSet build() {
            return new RuleSet(this);
        }
    }

    private RuleSet(Builder builder) {
        rules = List.copyOf(builder.rules);
        sources = new SourceFinder(builder.pipelines, builder.compiler);
        conditions = builder.conditions.toArray(Node[]::new);
        WitnessFinder finder = new WitnessFinder();
        rules.forEach(rule -> finder.count(rule.condition()));
        Map<String, FieldIndex.Builder> filed = new HashMap<>();
        List<Integer> unfiled = new ArrayList<>();
        keywordRules = new boolean[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            Expr condition = rules.get(i).condition();
            keywordRules[i] = asksEverywhere(condition);
            Optional<List<Witness>> witnesses = finder.find(condition);
            if (witnesses.isEmpty()) {
                unfiled.add(i);
            } else {
                file(witnesses.get(), i, filed);
            }
        }
        always = unfiled.stream().mapToInt(Integer::intValue).toArray();
        byKeyword = filed.getOrDefault("", new FieldIndex.Builder()).build();
        fields = builder.compiler.fields();
        tests = builder.compiler.tests();
        testCount = builder.compiler.testCount();
        byField = new FieldIndex[fields.size()];
        fields.forEach((name, number) -> byField[number] =
                filed.getOrDefault(name, new FieldIndex.Builder()).build());
    }

    public int size() {
        return rules.size();
    }

    public List<SigmaRule> rules() {
        return rules;
    }

    public SigmaRule rule(int index) {
        return rules.get(index);
    }

    /** Whether that rule matches the event. */
    boolean matches(int rule, EventFields event) {
        return conditions[rule].holds(event);
    }

    /** The answer of the event to one question of a rule. */
    boolean holds(Expr.Test test, EventFields event) {
        Node node = tests.get(test);
        if (node == null) {
            throw new IllegalStateException("no rule asks " + test);
        }
        return node.holds(event);
    }

    /** The number of the rule with that id; empty when there is none. */
    public OptionalInt find(String id) {
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).head().id().equals(id))
                .findFirst();
    }

    EventFields newEventFields() {
        return new EventFields(fields.size(), testCount);
    }

    /** The number of a field, −1 when no rule names it. */
    int field(String name) {
        return fields.getInt(name);
    }

    /** What is known of the source of an event whose fields have been seen. */
    FieldMapping findSource(EventView event, EventFields seen) {
        return sources.find(event, seen);
    }

    /** Collects the rules that the event may match. */
    void findCandidates(EventFields event, boolean keywords, CandidateRules candidates) {
        candidates.addAll(always);
        for (int value = 0; value < event.count(); value++) {
            int field = event.field(value);
            if (field >= 0) {
                byField[field].findPresent(candidates);
            }
            if (field >= 0 && byField[field].readsText()) {
                byField[field].find(event.lowerText(value), candidates);
            }
            if (keywords && value < event.ownCount() && !event.isNull(value)) {
                byKeyword.find(event.lowerText(value), candidates);
            }
        }
    }

    Admission admission(LogSource event) {
        long[] bits = new long[(rules.size() + Long.SIZE - 1) / Long.SIZE];
        boolean keywords = false;
        for (int i = 0; i < rules.size(); i++) {
            if (Admission.admits(rules.get(i).logSource(), event)) {
                bits[i >>> 6] |= 1L << i;
                keywords |= keywordRules[i];
            }
        }
        return new Admission(bits, keywords);
    }

    private static void file(List<Witness> witnesses, int rule, Map<String, FieldIndex.Builder> filed) {
        for (Witness witness : witnesses) {
            filed.computeIfAbsent(witness.field(), field -> new FieldIndex.Builder())
                    .file(witness, rule);
        }
    }

    private static boolean asksEverywhere(Expr expression) {
        if (expression instanceof Expr.And and) {
            return and.parts().stream().anyMatch(RuleSet::asksEverywhere);
        }
        if (expression instanceof Expr.Or or) {
            return or.parts().stream().anyMatch(RuleSet::asksEverywhere);
        }
        if (expression instanceof Expr.Not not) {
            return asksEverywhere(not.part());
        }
        if (expression instanceof Expr.Part part) {
            return asksEverywhere(part.part());
        }
        return ((Expr.Test) expression).field().isEmpty();
    }
}
