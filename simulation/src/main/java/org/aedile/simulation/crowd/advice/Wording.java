package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.network.Areas;

/** A plan in one sentence: what to do, what it brings, and why. */
final class Wording {
    private static final double NOTEWORTHY_SECONDS = 0.5;

    private final Venue venue;
    private final Areas areas;
    private final Watcher watcher;

    Wording(Venue venue, Areas areas, Watcher watcher) {
        this.venue = venue;
        this.areas = areas;
        this.watcher = watcher;
    }

    Saying saying(Plan plan, Outlook outlook, Outlook nothing) {
        if (plan.equals(Plan.NOTHING)) {
            return Saying.of(AdviceSentence.NOTHING)
                    .with("seconds", seconds(nothing.seconds()))
                    .and(left(nothing));
        }
        return measures(plan)
                .and(AdviceSentence.OUT)
                .with("seconds", seconds(outlook.seconds()))
                .with("before", seconds(nothing.seconds()))
                .and(danger(outlook, nothing))
                .and(why(outlook, nothing))
                .and(left(outlook));
    }

    private Saying measures(Plan plan) {
        Saying saying = Saying.NONE;
        for (int exit = 0; exit < venue.exits().size(); exit++) {
            if (plan.opens(exit)) {
                saying = also(saying, AdviceSentence.OPEN, AdviceSentence.ALSO_OPEN)
                        .with("exit", name(exit));
            }
            if (plan.makesOneWay(exit)) {
                saying = also(saying, AdviceSentence.ONE_WAY, AdviceSentence.ALSO_ONE_WAY)
                        .with("exit", name(exit));
            }
            if (plan.closes(exit)) {
                saying = also(saying, AdviceSentence.CLOSE, AdviceSentence.ALSO_CLOSE)
                        .with("exit", name(exit));
            }
        }
        Map<Plan.Order, List<Plan.Order>> together = new LinkedHashMap<>();
        for (Plan.Order order : plan.orders()) {
            Plan.Order kind = new Plan.Order(0, order.exit(), order.notBeforeSeconds());
            together.computeIfAbsent(kind, absent -> new ArrayList<>()).add(order);
        }
        for (List<Plan.Order> alike : together.values()) {
            saying = stewards(saying, alike);
        }
        return saying;
    }

    private static Saying also(Saying before, AdviceSentence first, AdviceSentence next) {
        return before.and(before.clauses().isEmpty() ? first : next);
    }

    /** Those who do the same, in one part. */
    private Saying stewards(Saying before, List<Plan.Order> alike) {
        Plan.Order one = alike.get(0);
        Saying saying = who(before, alike.size())
                .with("people", Fact.count(people(alike)))
                .and(where(one));
        for (Plan.Order other : alike.subList(1, alike.size())) {
            saying = saying.and(AdviceSentence.AND).and(where(other));
        }
        saying = saying.and(AdviceSentence.TO_EXIT).with("exit", name(one.exit()));
        return one.notBeforeSeconds() == 0
                ? saying
                : saying.and(AdviceSentence.HOLD).with("second", Fact.count(one.notBeforeSeconds()));
    }

    private static Saying who(Saying before, int stewards) {
        return stewards == 1
                ? also(before, AdviceSentence.STEWARD, AdviceSentence.ALSO_STEWARD)
                : also(before, AdviceSentence.STEWARDS, AdviceSentence.ALSO_STEWARDS)
                        .with("stewards", Fact.count(stewards));
    }

    private int people(List<Plan.Order> orders) {
        return orders.stream()
                .mapToInt(order -> areas.people(order.area()).length)
                .sum();
    }

    private Saying where(Plan.Order order) {
        return watcher.where(areas.box(order.area()));
    }

    private static Saying danger(Outlook outlook, Outlook nothing) {
        double change = outlook.exposureSeconds() - nothing.exposureSeconds();
        if (Math.abs(change) < NOTEWORTHY_SECONDS) {
            return Saying.NONE;
        }
        return Saying.of(AdviceSentence.CROWDED)
                .with("seconds", seconds(outlook.exposureSeconds()))
                .with("before", seconds(nothing.exposureSeconds()));
    }

    /** The exit that was the last to empty, if fewer take it now; else nothing. */
    private static Saying why(Outlook outlook, Outlook nothing) {
        int last = lastToEmpty(nothing);
        int before = nothing.exits().get(last).people();
        int now = outlook.exits().get(last).people();
        if (now >= before) {
            return Saying.NONE;
        }
        return Saying.of(AdviceSentence.BECAUSE)
                .with("people", Fact.count(now))
                .with("before", Fact.count(before))
                .with("exit", Fact.text(nothing.exits().get(last).exit()));
    }

    private static int lastToEmpty(Outlook outlook) {
        List<Outlook.ExitUse> exits = outlook.exits();
        return exits.indexOf(exits.stream()
                .max(Comparator.comparingDouble(Outlook.ExitUse::lastSeconds))
                .orElseThrow());
    }

    private static Saying left(Outlook outlook) {
        if (outlook.isComplete() && outlook.inside() == 0) {
            return Saying.NONE;
        }
        return Saying.of(outlook.isComplete() ? AdviceSentence.LEFT : AdviceSentence.RECKONED)
                .with("people", Fact.count(outlook.inside()));
    }

    private Fact name(int exit) {
        return Fact.text(venue.exits().get(exit).name());
    }

    private static Fact seconds(double seconds) {
        return Fact.quantity(Math.rint(seconds), "s");
    }
}
