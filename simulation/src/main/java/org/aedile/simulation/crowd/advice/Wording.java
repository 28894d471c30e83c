package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

    String sentence(Plan plan, Outlook outlook, Outlook nothing) {
        if (plan.equals(Plan.NOTHING)) {
            return "Do nothing: everybody is out after " + seconds(nothing.seconds()) + left(nothing) + ".";
        }
        String text = String.join("; ", measures(plan));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ": everybody is out after "
                + seconds(outlook.seconds()) + " instead of " + seconds(nothing.seconds()) + danger(outlook, nothing)
                + why(outlook, nothing) + left(outlook) + ".";
    }

    private List<String> measures(Plan plan) {
        List<String> measures = new ArrayList<>();
        for (int exit = 0; exit < venue.exits().size(); exit++) {
            if (plan.opens(exit)) {
                measures.add("open " + name(exit));
            }
            if (plan.closes(exit)) {
                measures.add("close " + name(exit));
            }
        }
        Map<Plan.Order, List<Plan.Order>> together = new LinkedHashMap<>();
        for (Plan.Order order : plan.orders()) {
            Plan.Order kind = new Plan.Order(0, order.exit(), order.notBeforeSeconds());
            together.computeIfAbsent(kind, absent -> new ArrayList<>()).add(order);
        }
        together.forEach((kind, orders) -> measures.add(stewards(kind, orders)));
        return measures;
    }

    /** Those who do the same, in one clause. */
    private String stewards(Plan.Order kind, List<Plan.Order> orders) {
        int people = orders.stream()
                .mapToInt(order -> areas.people(order.area()).length)
                .sum();
        String who = orders.size() == 1
                ? "a steward shows the " + people + " people "
                : orders.size() + " stewards show the " + people + " people ";
        String where = orders.stream().map(this::where).collect(Collectors.joining(", "));
        String hold = kind.notBeforeSeconds() > 0 ? ", not before second " + kind.notBeforeSeconds() : "";
        return who + where + " to " + name(kind.exit()) + hold;
    }

    private String where(Plan.Order order) {
        return watcher.where(areas.box(order.area()));
    }

    private static String danger(Outlook outlook, Outlook nothing) {
        double change = outlook.exposureSeconds() - nothing.exposureSeconds();
        if (Math.abs(change) < NOTEWORTHY_SECONDS) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                ", and the mean person spends %.0f s instead of %.0f s above 4 persons/m²",
                outlook.exposureSeconds(),
                nothing.exposureSeconds());
    }

    /** The exit that was the last to empty, if fewer take it now; else the one that takes most more. */
    private static String why(Outlook outlook, Outlook nothing) {
        int last = largest(nothing, Comparator.comparingDouble(Outlook.ExitUse::lastSeconds));
        int before = nothing.exits().get(last).people();
        int now = outlook.exits().get(last).people();
        if (now >= before) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                ", because %d instead of %d people take %s, which would be the last to empty",
                now,
                before,
                nothing.exits().get(last).exit());
    }

    private static int largest(Outlook outlook, Comparator<Outlook.ExitUse> by) {
        return outlook.exits().indexOf(outlook.exits().stream().max(by).orElseThrow());
    }

    private static String left(Outlook outlook) {
        if (!outlook.isComplete()) {
            return " (the last " + outlook.inside() + " people are reckoned, not simulated)";
        }
        return outlook.inside() == 0 ? "" : ", but " + outlook.inside() + " people are still there";
    }

    private String name(int exit) {
        return venue.exits().get(exit).name();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.0f s", seconds);
    }
}
