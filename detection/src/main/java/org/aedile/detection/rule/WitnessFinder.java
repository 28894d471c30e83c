package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the witnesses of a rule: a set of which every matching event has at least one, and few other events. A part of
 * "all of" suffices, so the one is taken whose witnesses are rarest; of "one of" all are needed. Rare means long and asked
 * for by few rules: {@code \powershell.exe} is asked for by hundreds and so tells little.
 */
final class WitnessFinder {
    private static final double PRESENT_COST = 20;
    private static final double DECAY_PER_CHARACTER = 0.3;

    private final CompiledConditions questions;
    private final Object2IntOpenHashMap<Witness> uses;

    WitnessFinder(CompiledConditions questions) {
        this.questions = questions;
        this.uses = new Object2IntOpenHashMap<>(2 * questions.questions().size());
    }

    /** Counts what a rule asks; to be called for all rules before the first is filed. */
    void count(Expr expression) {
        if (expression instanceof Expr.And and) {
            and.parts().forEach(this::count);
        } else if (expression instanceof Expr.Or or) {
            or.parts().forEach(this::count);
        } else if (expression instanceof Expr.Part part) {
            count(part.part());
        } else if (expression instanceof Expr.Test test) {
            questions.question(test).witnesses().ifPresent(found -> found.forEach(witness -> uses.addTo(witness, 1)));
        }
    }

    /** The witnesses of a rule; empty when it may match without any. */
    Optional<List<Witness>> find(Expr expression) {
        if (expression instanceof Expr.Test test) {
            return questions.question(test).witnesses();
        }
        if (expression instanceof Expr.Part part) {
            return find(part.part());
        }
        if (expression instanceof Expr.And and) {
            return cheapest(and.parts());
        }
        return expression instanceof Expr.Or or ? union(or.parts()) : Optional.empty();
    }

    private Optional<List<Witness>> cheapest(List<Expr> parts) {
        Optional<List<Witness>> cheapest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Expr part : parts) {
            Optional<List<Witness>> witnesses = find(part);
            double cost = witnesses.map(this::cost).orElse(Double.POSITIVE_INFINITY);
            if (cost < least) {
                cheapest = witnesses;
                least = cost;
            }
        }
        return cheapest;
    }

    private Optional<List<Witness>> union(List<Expr> parts) {
        List<Witness> union = new ArrayList<>();
        for (Expr part : parts) {
            Optional<List<Witness>> witnesses = find(part);
            if (witnesses.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(witnesses.get());
        }
        return Optional.of(union);
    }

    private double cost(List<Witness> witnesses) {
        double cost = 0;
        for (Witness witness : witnesses) {
            double rarity = Math.exp(-DECAY_PER_CHARACTER * witness.text().length());
            cost += witness.kind() == Witness.Kind.PRESENT ? PRESENT_COST : (1 + uses.getInt(witness)) * rarity;
        }
        return cost;
    }
}
