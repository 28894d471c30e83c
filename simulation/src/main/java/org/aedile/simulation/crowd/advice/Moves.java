package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.aedile.simulation.crowd.network.EgressNetwork;

/** How a plan may be changed by one measure. */
final class Moves {
    private static final int[] HOLDS = {0, 15, 30, 45, 60, 90, 120};

    private final Question question;
    private final EgressNetwork network;
    private final SplittableRandom random;
    private final List<List<Integer>> reachable = new ArrayList<>();

    Moves(Question question, EgressNetwork network, SplittableRandom random) {
        this.question = question;
        this.network = network;
        this.random = random;
        for (int area = 0; area < network.areas().count(); area++) {
            reachable.add(reachable(area));
        }
    }

    private List<Integer> reachable(int area) {
        List<Integer> exits = new ArrayList<>();
        for (int exit = 0; exit < network.exits(); exit++) {
            if (network.meters(area, exit) < Double.POSITIVE_INFINITY && !isIn(question.unsteady(), exit)) {
                exits.add(exit);
            }
        }
        exits.sort(Comparator.comparingDouble(exit -> network.meters(area, exit)));
        return exits;
    }

    /** Metres to the nearest exit of an area. */
    double nearest(int area) {
        List<Integer> exits = reachable.get(area);
        return exits.isEmpty() ? 0 : network.meters(area, exits.get(0));
    }

    /** The plan with one measure more, fewer or another. */
    Plan change(Plan plan) {
        int kind = random.nextInt(8);
        if (kind == 0 || question.stewards() == 0 || reachable.isEmpty()) {
            return toggleExit(plan);
        }
        boolean full = plan.orders().size() >= question.stewards();
        if (plan.orders().isEmpty() || kind <= 2 && !full) {
            return order(plan, random.nextInt(network.areas().count()), 0);
        }
        Plan.Order one = plan.orders().get(random.nextInt(plan.orders().size()));
        return switch (kind) {
            case 1, 2, 3 ->
                order(plan.without(one.area()), random.nextInt(network.areas().count()), 0);
            case 4, 5 -> order(plan, one.area(), one.notBeforeSeconds());
            case 6 -> plan.without(one.area());
            default -> plan.with(new Plan.Order(one.area(), one.exit(), HOLDS[random.nextInt(HOLDS.length)]));
        };
    }

    private Plan order(Plan plan, int area, int notBefore) {
        List<Integer> exits =
                reachable.get(area).stream().filter(exit -> isOpen(plan, exit)).toList();
        return exits.isEmpty()
                ? plan
                : plan.with(new Plan.Order(area, exits.get(random.nextInt(exits.size())), notBefore));
    }

    private Plan toggleExit(Plan plan) {
        int exit = random.nextInt(network.exits());
        long bit = 1L << exit;
        if (isIn(question.openable(), exit)) {
            return sane(plan.withOpened(plan.opened() ^ bit));
        }
        return isIn(question.closed(), exit) ? plan : sane(plan.withClosed(plan.closed() ^ bit));
    }

    /** Without orders to exits that are closed now. */
    private Plan sane(Plan plan) {
        Plan sane = plan;
        for (Plan.Order order : plan.orders()) {
            sane = isOpen(plan, order.exit()) ? sane : sane.without(order.area());
        }
        return sane;
    }

    private boolean isOpen(Plan plan, int exit) {
        return !plan.closes(exit) && (!isIn(question.closed(), exit) || plan.opens(exit));
    }

    private static boolean isIn(long mask, int exit) {
        return (mask & 1L << exit) != 0;
    }
}
