package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.network.Areas;
import org.aedile.simulation.crowd.network.EgressNetwork;
import org.aedile.simulation.crowd.network.Estimate;
import org.aedile.simulation.crowd.network.Hydraulics;
import org.aedile.simulation.crowd.network.Occupants;

/**
 * Finds what to do so that a place empties soon and without a crush. The network screens thousands of plans; the most
 * promising are simulated beside doing nothing and what was ordered before, two at a time; what doing nothing showed of the
 * exits' flows corrects the network, and the search begins again at the best plan. A plan is advised only if the simulator
 * itself finds it clearly better than doing nothing, and not slower.
 */
public final class EvacuationOptimiser {
    private static final int CUTS = 4;
    private static final int BATCH = 2;
    private static final double GONE_WRONG = 3;
    private static final int MOST_CANDIDATES = 500;
    /** Less than this may be chance. */
    private static final double CLEARLY_BETTER = 0.98;

    private final Question question;
    private final Effort effort;
    private final Watcher watcher;
    private final Venue venue;
    private final Areas areas;
    private final Wording wording;
    private final double lowerBound;
    private final double flowBound;
    private final Plan standing;
    /** The network knows nothing of those who come later, so that to let nobody in is tried by simulation alone. */
    private final long entrances;

    private final Map<Plan, Outlook> tried = new LinkedHashMap<>();
    private final Set<Plan> refuted = new HashSet<>();
    private EgressNetwork network;
    private double dangerShare = Estimate.DANGER_SHARE;
    private int screened;
    private int confirmedSeeds;

    private EvacuationOptimiser(Question question, Effort effort, Watcher watcher) {
        this.question = question;
        this.effort = effort;
        this.watcher = watcher;
        this.venue = Venue.of(question.scenario().plan());
        try (CrowdSimulation start = CrowdSimulation.of(question.scenario(), venue, 1)) {
            Occupants occupants = Occupants.of(start);
            areas = Areas.of(occupants, CUTS);
            network = EgressNetwork.of(venue, occupants, areas, Hydraulics.MEASURED);
            lowerBound = start.outcome().lowerBoundSeconds();
            flowBound = start.boundAtLargestFlowSeconds();
        }
        this.wording = new Wording(venue, areas, watcher);
        this.standing = question.standing().plan(venue, areas);
        this.entrances = new Entrances(venue).of(question.scenario());
    }

    /** The best advice that is found until the watcher or the effort ends the search. */
    public static Advice optimise(Question question, Effort effort, Watcher watcher) {
        return new EvacuationOptimiser(question, effort, watcher).search();
    }

    private Advice search() {
        Trial trial = new Trial(question, venue, areas);
        try (Trials trials = new Trials(effort.threads())) {
            List<Plan> plans = candidates(0);
            double best = tellReckoned(plans);
            for (int round = 1; !plans.isEmpty() && isWanted(); round++) {
                tried.putAll(trials.run(trial, plans, watcher::goOn, best));
                watcher.progress(screened, tried.size());
                Advice advice = advice();
                if (round == 1 || advice.best().outlook().cost() < best) {
                    best = advice.best().outlook().cost();
                    watcher.better(advice);
                }
                if (round == 1) {
                    learn();
                }
                plans = candidates(round);
            }
            confirm(trials, trial);
            return advice();
        }
    }

    /** Drops the best plan while it doesn't hold with other people, too. */
    private void confirm(Trials trials, Trial trial) {
        Plan best = advice().best().plan();
        while (!best.equals(Plan.NOTHING) && watcher.goOn() && !holds(best, trials, trial)) {
            refuted.add(best);
            best = advice().best().plan();
            watcher.better(advice());
        }
    }

    private boolean holds(Plan plan, Trials trials, Trial trial) {
        confirmedSeeds = 0;
        for (int i = 1; i <= effort.otherSeeds() && watcher.goOn(); i++) {
            Trial other = trial.withSeed(question.scenario().seed() + i);
            Map<Plan, Outlook> outlooks =
                    trials.run(other, List.of(Plan.NOTHING, plan), watcher::goOn, Double.POSITIVE_INFINITY);
            Outlook nothing = required(outlooks, Plan.NOTHING);
            Outlook outlook = required(outlooks, plan);
            if (!nothing.isComplete() || !outlook.isComplete()) {
                return true; // the time was up, and nothing speaks against it
            }
            if (outlook.cost() > nothing.cost() || outlook.inside() > nothing.inside()) {
                confirmedSeeds = 0;
                return false;
            }
            confirmedSeeds++;
        }
        return true;
    }

    private boolean isWanted() {
        return tried.isEmpty() || watcher.goOn() && tried.size() < effort.simulations();
    }

    /** Tells what the network says, and answers a cost from which on a simulation goes wrong. */
    private double tellReckoned(List<Plan> plans) {
        Screening screening = screening(0);
        Outlook nothing = screening.outlook(Plan.NOTHING, venue);
        Plan first = plans.get(plans.size() - 1);
        List<Advice.Option> options = new ArrayList<>();
        if (isBetter(screening.outlook(first, venue), nothing)) {
            options.add(option(first, screening.outlook(first, venue), nothing));
        }
        options.add(option(Plan.NOTHING, nothing, nothing));
        watcher.better(new Advice(Optional.empty(), options, lowerBound, flowBound, areas.boxes(), 0, screened, 0));
        return GONE_WRONG * nothing.cost();
    }

    private Screening screening(int round) {
        return new Screening(network, question, dangerShare, new SplittableRandom(effort.seed() + round));
    }

    /** The plans to simulate next; doing nothing is the first. */
    private List<Plan> candidates(int round) {
        Screening screening = screening(round);
        Plan best = tried.isEmpty() ? Plan.NOTHING : advice().best().plan();
        if (best.oneWay() == 0) {
            screening.anneal(Plan.NOTHING, effort.changes());
        }
        if (!tried.isEmpty()) {
            screening.anneal(best, effort.changes());
        }
        screened += screening.screened();
        List<Plan> plans = new ArrayList<>();
        if (round == 0) {
            plans.add(Plan.NOTHING);
        }
        if (round == 0 && !standing.equals(Plan.NOTHING)) {
            plans.add(standing);
        }
        if (round == 0 && entrances != 0) {
            plans.add(Plan.NOTHING.withOneWay(entrances));
        }
        for (Plan plan : screening.best(MOST_CANDIDATES)) {
            if (plans.size() < BATCH && isNew(plan, plans)) {
                plans.add(plan);
            }
        }
        return plans;
    }

    /** Plans that differ in the moments alone would come to the same. */
    private boolean isNew(Plan plan, List<Plan> chosen) {
        return tried.keySet().stream().noneMatch(plan::isLike)
                && chosen.stream().noneMatch(plan::isLike);
    }

    /** Corrects the network by what the simulation showed. */
    private void learn() {
        Outlook nothing = nothing();
        double crowding = screening(0).estimate(Plan.NOTHING).crowding();
        if (crowding > 0 && crowding < Double.POSITIVE_INFINITY) {
            dangerShare = Math.min(1, nothing.exposurePersonSeconds() / crowding);
        }
        double[] peaks = new double[venue.exits().size()];
        for (Outlook outlook : tried.values()) {
            for (int exit = 0; exit < peaks.length; exit++) {
                peaks[exit] = Math.max(peaks[exit], outlook.exits().get(exit).peakPerSecond());
            }
        }
        network = network.corrected(peaks);
    }

    private Outlook nothing() {
        return required(tried, Plan.NOTHING);
    }

    private static Outlook required(Map<Plan, Outlook> outlooks, Plan plan) {
        Outlook outlook = outlooks.get(plan);
        if (outlook == null) {
            throw new IllegalStateException("never simulated: " + plan);
        }
        return outlook;
    }

    private Advice advice() {
        Outlook nothing = nothing();
        List<Advice.Option> options = new ArrayList<>();
        tried.entrySet().stream()
                .filter(entry -> isBetter(entry.getValue(), nothing) && !refuted.contains(entry.getKey()))
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().cost()))
                .forEach(entry -> options.add(option(entry.getKey(), entry.getValue(), nothing)));
        options.add(option(Plan.NOTHING, nothing, nothing));
        Optional<Advice.Option> goingOn = standing.equals(Plan.NOTHING)
                ? Optional.empty()
                : Optional.ofNullable(tried.get(standing)).map(outlook -> option(standing, outlook, nothing));
        return new Advice(
                goingOn, options, lowerBound, flowBound, areas.boxes(), confirmedSeeds, screened, tried.size());
    }

    private static boolean isBetter(Outlook outlook, Outlook nothing) {
        return outlook.cost() < CLEARLY_BETTER * nothing.cost()
                && outlook.seconds() <= nothing.seconds()
                && outlook.inside() <= nothing.inside();
    }

    private Advice.Option option(Plan plan, Outlook outlook, Outlook nothing) {
        return new Advice.Option(plan, outlook, wording.saying(plan, outlook, nothing));
    }
}
