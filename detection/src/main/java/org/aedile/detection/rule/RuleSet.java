package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;

/** Rules compiled and filed under their witnesses. Immutable, thread-safe. */
public final class RuleSet {
    private final List<SigmaRule> rules;
    private final CompiledConditions compiled;
    private final Object2IntOpenHashMap<String> fields;
    private final Node[] conditions;
    private final boolean[] keywordRules;
    private final WitnessIndex index;
    private final SourceFinder sources;

    /** Collects rules. */
    public static final class Builder {
        private final List<SigmaRule> rules = new ArrayList<>();
        private final CompiledConditions before;
        private final FieldPipelines pipelines;

        public Builder() {
            before = CompiledConditions.NONE;
            pipelines = FieldPipelines.builtIn();
        }

        /**
         * @param similar what is the same in these rules is not compiled again
         * @param pipelines by which the fields of events are also called
         */
        public Builder(RuleSet similar, FieldPipelines pipelines) {
            this.before = similar.compiled();
            this.pipelines = pipelines;
        }

        public void add(SigmaRule rule) {
            rules.add(rule);
        }

        public RuleSet build() {
            return new RuleSet(this);
        }
    }

    private RuleSet(Builder builder) {
        rules = List.copyOf(builder.rules);
        NodeCompiler compiler = new NodeCompiler(builder.before);
        compiler.compile(rules.stream().map(SigmaRule::condition).toList());
        sources = new SourceFinder(builder.pipelines, compiler);
        compiled = compiler.compiled();
        fields = compiled.fields();
        index = new WitnessIndex(rules, compiled);
        conditions = new Node[rules.size()];
        keywordRules = new boolean[rules.size()];
        for (int i = 0; i < conditions.length; i++) {
            int rule = i;
            Expr condition = rules.get(i).condition();
            conditions[i] = compiled.condition(condition);
            condition.forEachTest(test -> keywordRules[rule] |= test.field().isEmpty());
        }
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

    CompiledConditions compiled() {
        return compiled;
    }

    /** Whether that rule matches the event. */
    boolean matches(int rule, EventFields event) {
        return conditions[rule].holds(event);
    }

    /** The answer of the event to one question of a rule. */
    boolean holds(Expr.Test test, EventFields event) {
        return compiled.question(test).node().holds(event);
    }

    /** The number of the rule with that id; empty when there is none. */
    public OptionalInt find(String id) {
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).head().id().equals(id))
                .findFirst();
    }

    EventFields newEventFields() {
        return new EventFields(compiled.fieldCount(), compiled.answerCount());
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
        index.find(event, keywords, candidates);
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
}
