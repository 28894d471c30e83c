package org.aedile.detection.rule;

import com.google.re2j.Pattern;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.rule.CompiledConditions.Asks;

/**
 * Compiles conditions; a question that several rules ask of the same field becomes one node. What was compiled before is
 * taken as it is. One use, one thread.
 */
final class NodeCompiler {
    private final IdentityHashMap<Expr, Node> knownConditions;
    private final Map<Expr.Test, Asks> knownQuestions;
    private final Object2IntOpenHashMap<String> knownFields;
    private final IdentityHashMap<Expr, Node> conditions = new IdentityHashMap<>();
    private final Map<Expr.Test, Asks> questions;
    private final Object2IntOpenHashMap<String> fields = newFields();
    private final BitSet fieldNumbers = new BitSet();
    private final BitSet answerNumbers = new BitSet();

    /** Compiles everything. */
    NodeCompiler() {
        knownConditions = new IdentityHashMap<>();
        knownQuestions = Map.of();
        knownFields = fields;
        questions = new HashMap<>();
    }

    NodeCompiler(CompiledConditions before) {
        knownConditions = before.conditions();
        knownQuestions = before.questions();
        knownFields = before.fields();
        questions = new HashMap<>(2 * knownQuestions.size());
    }

    /** To be called once: what is kept must keep its numbers before others are given. */
    void compile(List<Expr> all) {
        all.forEach(condition -> condition.forEachTest(this::keep));
        for (Expr condition : all) {
            Node known = knownConditions.get(condition);
            conditions.put(condition, known == null ? compile(condition) : known);
        }
    }

    CompiledConditions compiled() {
        return new CompiledConditions(conditions, questions, fields, fieldNumbers.length(), answerNumbers.length());
    }

    /** The number of a field, given when it has none. */
    int field(String name) {
        int known = fields.getInt(name);
        return known == EventFields.NO_FIELD ? number(name, fieldNumbers.nextClearBit(0)) : known;
    }

    private int number(String name, int number) {
        fields.put(name, number);
        fieldNumbers.set(number);
        return number;
    }

    private void keep(Expr.Test test) {
        Asks known = knownQuestions.get(test);
        if (known == null || questions.put(test, known) != null) {
            return;
        }
        for (String name : test.fields()) {
            number(name, knownFields.getInt(name));
        }
        if (known.node() instanceof Node.Remembered remembered) {
            answerNumbers.set(remembered.answer());
        }
    }

    private Node compile(Expr expression) {
        if (expression instanceof Expr.Test test) {
            Asks known = questions.get(test);
            return known == null ? compileTest(test) : known.node();
        }
        if (expression instanceof Expr.Not not) {
            return new Node.None(compile(not.part()));
        }
        if (expression instanceof Expr.Part part) {
            return compile(part.part());
        }
        if (expression instanceof Expr.And and) {
            return new Node.All(compileAll(and.parts()));
        }
        return new Node.Any(compileAll(((Expr.Or) expression).parts()));
    }

    private Node[] compileAll(List<Expr> parts) {
        List<Expr> cheapFirst = parts.stream()
                .sorted(Comparator.comparingInt(NodeCompiler::cost))
                .toList();
        Node[] nodes = new Node[cheapFirst.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compile(cheapFirst.get(i));
        }
        return nodes;
    }

    private static int cost(Expr expression) {
        if (expression instanceof Expr.Not not) {
            return cost(not.part());
        }
        if (expression instanceof Expr.Part part) {
            return cost(part.part());
        }
        if (expression instanceof Expr.And and) {
            return 1 + and.parts().stream().mapToInt(NodeCompiler::cost).sum();
        }
        if (expression instanceof Expr.Or or) {
            return 1 + or.parts().stream().mapToInt(NodeCompiler::cost).sum();
        }
        Expr.Test test = (Expr.Test) expression;
        int questions = test.question() instanceof Question.Texts texts
                ? texts.patterns().size()
                : 1;
        return questions
                * (test.question() instanceof Question.Regex ? 50 : 1)
                * (test.field().isEmpty() ? 20 : 1);
    }

    private Node compileTest(Expr.Test test) {
        Node node = node(test);
        questions.put(test, new Asks(node, Witness.of(test)));
        return node;
    }

    private Node node(Expr.Test test) {
        Question question = test.question();
        if (test.field().isEmpty()) {
            return new Node.OfEvent(nextAnswer(), matcher(question));
        }
        int field = field(test.field());
        if (question instanceof Question.Exists) {
            return new Node.IsThere(field);
        }
        if (question instanceof Question.Absent) {
            return new Node.None(new Node.IsThere(field));
        }
        if (question instanceof Question.Missing) {
            return new Node.IsNull(field);
        }
        return new Node.OfField(nextAnswer(), field, matcher(question));
    }

    private int nextAnswer() {
        int number = answerNumbers.nextClearBit(0);
        answerNumbers.set(number);
        return number;
    }

    private ValueMatcher matcher(Question question) {
        if (question instanceof Question.Texts texts) {
            return new TextMatcher(texts);
        }
        if (question instanceof Question.Regex regex) {
            Pattern pattern = regex.pattern();
            return (event, value) -> pattern.matcher(event.text(value)).find();
        }
        if (question instanceof Question.Cidr cidr) {
            AddressBlock block = block(cidr);
            return (event, value) -> block.contains(event.text(value));
        }
        if (question instanceof Question.Compare compare) {
            return (event, value) -> compare.operator().holds(event.number(value), compare.number());
        }
        if (question instanceof Question.CompareQuantity quantity) {
            return inUnitOfEvent(quantity);
        }
        if (question instanceof Question.TimeIs time) {
            return (event, value) -> time.holds(event.text(value), event.number(value));
        }
        if (question instanceof Question.SameAs same) {
            return sameAs(same);
        }
        throw new IllegalStateException("no matcher for " + question);
    }

    private static AddressBlock block(Question.Cidr cidr) {
        try {
            return AddressBlock.parse(cidr.network());
        } catch (Unsupported e) {
            throw new IllegalStateException("a rule was read with the block " + cidr.network(), e);
        }
    }

    private ValueMatcher inUnitOfEvent(Question.CompareQuantity quantity) {
        int unit = field(Question.CompareQuantity.UNIT);
        return (event, value) -> {
            int at = event.first(unit);
            return at >= 0 && quantity.holds(event.number(value), UcumUnits.ofEvent(event.text(at)));
        };
    }

    private ValueMatcher sameAs(Question.SameAs same) {
        int other = field(same.other());
        Question.Relation relation = same.relation();
        return (event, value) -> {
            for (int at = event.first(other); at >= 0; at = event.next(at)) {
                boolean holds = same.cased()
                        ? relation.holds(event.text(value), event.text(at))
                        : relation.holds(event.lowerText(value), event.lowerText(at));
                if (holds && !event.isNull(at)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Object2IntOpenHashMap<String> newFields() {
        Object2IntOpenHashMap<String> fields = new Object2IntOpenHashMap<>();
        fields.defaultReturnValue(EventFields.NO_FIELD);
        return fields;
    }
}
