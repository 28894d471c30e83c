package org.aedile.detection.rule;

import com.google.re2j.Pattern;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles conditions; a question that several rules ask of the same field becomes one node. One thread. */
final class NodeCompiler {
    private final Object2IntOpenHashMap<String> fields = new Object2IntOpenHashMap<>();
    private final Map<Expr.Test, Node> tests = new HashMap<>();

    NodeCompiler() {
        fields.defaultReturnValue(EventFields.NO_FIELD);
    }

    Node compile(Expr expression) throws Unsupported {
        if (expression instanceof Expr.Test test) {
            Node known = tests.get(test);
            if (known == null) {
                known = compileTest(test);
                tests.put(test, known);
            }
            return known;
        }
        if (expression instanceof Expr.Not not) {
            return new Node.None(compile(not.part()));
        }
        if (expression instanceof Expr.And and) {
            return new Node.All(compileAll(and.parts()));
        }
        return new Node.Any(compileAll(((Expr.Or) expression).parts()));
    }

    /** Numbers of the fields that rules name, −1 for others. */
    Object2IntOpenHashMap<String> fields() {
        return fields;
    }

    int field(String name) {
        int known = fields.getInt(name);
        if (known != EventFields.NO_FIELD) {
            return known;
        }
        fields.put(name, fields.size());
        return fields.size() - 1;
    }

    int testCount() {
        return tests.size() + 1;
    }

    private Node[] compileAll(List<Expr> parts) throws Unsupported {
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

    private Node compileTest(Expr.Test test) throws Unsupported {
        int number = tests.size();
        Question question = test.question();
        if (test.field().isEmpty()) {
            return new Node.OfEvent(number, matcher(question));
        }
        int field = field(test.field());
        if (question instanceof Question.Exists) {
            return new Node.Presence(field, true);
        }
        if (question instanceof Question.Absent) {
            return new Node.Presence(field, false);
        }
        if (question instanceof Question.Missing) {
            return new Node.Missing(field);
        }
        return new Node.OfField(number, field, matcher(question));
    }

    private ValueMatcher matcher(Question question) throws Unsupported {
        if (question instanceof Question.Texts texts) {
            return new TextMatcher(texts);
        }
        if (question instanceof Question.Regex regex) {
            Pattern pattern = RegularExpression.compile(regex.expression());
            return (event, value) -> pattern.matcher(event.text(value)).find();
        }
        if (question instanceof Question.Cidr cidr) {
            AddressBlock block = AddressBlock.parse(cidr.network());
            return (event, value) -> block.contains(event.text(value));
        }
        if (question instanceof Question.Compare compare) {
            return (event, value) -> compare.operator().holds(NumberText.parse(event.text(value)), compare.number());
        }
        if (question instanceof Question.SameAs same) {
            return sameAs(same);
        }
        throw new IllegalStateException("no matcher for " + question);
    }

    private ValueMatcher sameAs(Question.SameAs same) {
        int other = field(same.other());
        return (event, value) -> {
            for (int at = event.first(other); at >= 0; at = event.next(at)) {
                boolean holds = same.cased()
                        ? same.relation().holds(event.text(value), event.text(at))
                        : same.relation().holds(event.lowerText(value), event.lowerText(at));
                if (holds && !event.isNull(at)) {
                    return true;
                }
            }
            return false;
        };
    }
}
