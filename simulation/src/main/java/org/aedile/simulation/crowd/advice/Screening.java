package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.network.EgressNetwork;
import org.aedile.simulation.crowd.network.Estimate;
import org.aedile.simulation.crowd.network.Estimator;
import org.aedile.simulation.crowd.network.Guidance;

/**
 * Thousands of plans by the network, to find the few that are worth a simulation: simulated annealing (Kirkpatrick 1983)
 * that changes one measure at a time. Every measure costs a little, so that no plan holds one without use.
 */
final class Screening {
    private static final double MEASURE_COSTS = 0.004;
    private static final double WALK_MPS = 1.2;
    private static final double HOTTEST = 0.05;
    private static final double COLDEST = 0.0005;

    private final EgressNetwork network;
    private final Question question;
    private final Moves moves;
    private final SplittableRandom random;
    private final Estimator estimator;
    private final Guidance guidance;
    private final double dangerShare;
    private final double nothing;
    private final Map<Plan, Double> known = new HashMap<>();

    /**
     * Sets up.
     *
     * @param dangerShare person-seconds in danger for a person-second in a queue
     */
    Screening(EgressNetwork network, Question question, double dangerShare, SplittableRandom random) {
        this.network = network;
        this.question = question;
        this.random = random;
        this.dangerShare = dangerShare;
        this.moves = new Moves(question, network, random);
        this.estimator = network.estimator();
        this.guidance = new Guidance(network.areas().count(), network.exits());
        double idle = cost(Plan.NOTHING);
        this.nothing = idle < Double.POSITIVE_INFINITY ? idle : 0;
    }

    /** How many different plans were looked at. */
    int screened() {
        return known.size();
    }

    /** The network's word on a plan. */
    Estimate estimate(Plan plan) {
        guidance.clear();
        long closed = question.closed() & ~plan.opened() | plan.closed();
        for (int exit = 0; exit < network.exits(); exit++) {
            if ((closed & 1L << exit) != 0) {
                guidance.close(exit);
            }
        }
        for (Plan.Order order : plan.orders()) {
            guidance.show(order.area(), order.exit(), order.notBeforeSeconds());
        }
        return estimator.of(guidance);
    }

    /** Anneals from a plan, for so many changes. */
    void anneal(Plan from, int changes) {
        Plan current = from;
        double cost = cost(current);
        double scale = nothing > 0 ? nothing : 100;
        for (int i = 0; i < changes; i++) {
            double temperature = scale * HOTTEST * Math.pow(COLDEST / HOTTEST, i / (double) changes);
            Plan next = moves.change(current);
            double then = cost(next);
            if (then <= cost || random.nextDouble() < Math.exp((cost - then) / temperature)) {
                current = next;
                cost = then;
            }
        }
    }

    /** The plans of which the network expects most, best first. */
    List<Plan> best(int count) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() < Double.POSITIVE_INFINITY)
                .sorted(Map.Entry.<Plan, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Not 0 either where all are still to come. */
    private int people() {
        return Math.max(1, network.people());
    }

    private double cost(Plan plan) {
        return known.computeIfAbsent(plan, this::reckon);
    }

    private double reckon(Plan plan) {
        Estimate estimate = estimate(plan);
        double danger = dangerShare * estimate.crowding() / people();
        return (estimate.seconds() + danger + detour(plan)) * (1 + MEASURE_COSTS * plan.measures());
    }

    /** Seconds that the mean person walks farther than to the nearest exit; streams that cross hold each other up. */
    private double detour(Plan plan) {
        double meters = 0;
        for (Plan.Order order : plan.orders()) {
            double farther = network.meters(order.area(), order.exit()) - moves.nearest(order.area());
            meters += farther * network.areas().people(order.area()).length / network.people();
        }
        return meters / WALK_MPS;
    }

    /** What the network expects of a plan, in the form of what the simulation finds. */
    Outlook outlook(Plan plan, Venue venue) {
        Estimate estimate = estimate(plan);
        double[] people = estimator.byExit();
        List<Outlook.ExitUse> uses = new ArrayList<>();
        for (int exit = 0; exit < people.length; exit++) {
            uses.add(new Outlook.ExitUse(
                    venue.exits().get(exit).name(),
                    (int) Math.round(people[exit]),
                    people[exit] / network.flow(exit),
                    0));
        }
        double exposure = dangerShare * estimate.crowding();
        return new Outlook(estimate.seconds(), exposure, people(), network.people(), false, uses);
    }
}
