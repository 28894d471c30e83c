package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.locomotion.Gait;
import org.aedile.simulation.crowd.locomotion.Walking;
import org.aedile.simulation.crowd.population.Placement;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.social.Cohesion;
import org.aedile.simulation.crowd.social.Groups;
import org.aedile.simulation.crowd.social.Herding;
import org.aedile.simulation.crowd.social.SharedExit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Runs a scenario from its start until everybody has left or its time is up. The same scenario and seed give the same
 * steps with any number of threads. Used from one thread; close it to end the others.
 */
public final class CrowdSimulation implements AutoCloseable {
    private static final int STEPS_PER_THOUGHT = 20;
    private static final int STEPS_PER_GLANCE = 4;
    private static final int RETURN_TRIES = 50;

    private final Scenario scenario;
    private final Routes routes;
    private final Detours detours;
    private final People people;
    private final Crowd crowd;
    private final Walking walking;
    private final ExitChoice choice;
    private final Casualties casualties;
    private final Dangers dangers;
    private final Cohesion cohesion;
    private final SharedExit sharedExit;
    private final PassageLog passages = new PassageLog();
    private final LowerBound bound;
    private final ExitSchedule schedule;
    private final Lifts lifts;
    private final StuckPeople stuck;
    private long steps;
    private double lastLeftSeconds;
    private Placement.@Nullable Spots spots;

    private CrowdSimulation(Scenario scenario, Venue venue, Gait gait, int threads) {
        this.scenario = scenario;
        Floor floor = venue.floor();
        List<Exit> exits = venue.exits();
        routes = new Routes(venue, !scenario.hazards().threats().isEmpty());
        detours = new Detours(routes, venue.coarse());
        people = new People(scenario, floor);
        crowd = people.crowd();
        casualties = new Casualties(crowd, people.knowledge());
        dangers = new Dangers(scenario.hazards(), floor, casualties);
        sharedExit = new SharedExit(people.groups());
        choice = new ExitChoice(
                scenario.plan(),
                routes,
                new ExitChoice.Minds(people.knowledge(), new Herding(floor, exits.size()), dangers::isWarned));
        cohesion = new Cohesion(people.groups(), choice::toGoMeters);
        bound = new LowerBound(scenario.plan());
        schedule = new ExitSchedule(scenario.changes(), exits);
        walking = new Walking(floor, routes.ways(), walkers(gait), threads);
        lifts = new Lifts(scenario.plan(), people, walking);
        stuck = new StuckPeople(people, casualties, dangers, lifts);
        welcome(0);
        requireWays();
    }

    /**
     * Sets a scenario up.
     *
     * @throws AedileException naming what can't be: people who don't fit or have no way to an exit, speeds outside limits
     */
    public static CrowdSimulation of(Scenario scenario, int threads) {
        return of(scenario, Venue.of(scenario.plan()), threads);
    }

    /** The same in a place whose ways are solved already; it must be the scenario's. */
    public static CrowdSimulation of(Scenario scenario, Venue venue, int threads) {
        return new CrowdSimulation(scenario, venue, Gait.STANDARD, threads);
    }

    /** The same with other parameters of walking, for studies of how much they matter. */
    public static CrowdSimulation of(Scenario scenario, int threads, Gait gait) {
        return new CrowdSimulation(scenario, Venue.of(scenario.plan()), gait, threads);
    }

    private Walking.People walkers(Gait gait) {
        double fastest = 0;
        double widest = 0;
        for (Population population : scenario.populations()) {
            fastest = Math.max(fastest, population.traits().speed().largest());
            widest = Math.max(widest, population.traits().diameter().largest());
        }
        return new Walking.People(crowd, gait, fastest, widest, passages);
    }

    /**
     * From now on, whoever reaches an exit comes back in at a random place, so that density holds; for measurements of
     * speed. They still count as passages.
     */
    public void circulate() {
        spots = people.placement().spots(scenario.plan().area());
    }

    public FloorPlan plan() {
        return scenario.plan();
    }

    /** Simulated time in seconds. */
    public double seconds() {
        return steps * Gait.STEP_SECONDS;
    }

    /** Who is walking now; to read only. */
    public Crowd crowd() {
        return crowd;
    }

    /** Who belongs with whom. */
    public Groups groups() {
        return people.groups();
    }

    /** How many are still to come in. */
    public int expected() {
        return people.expected();
    }

    /** The exits that a person takes on their own, a bit for each by its number. */
    public long allowed(int person) {
        return people.knowledge().allowed(crowd.id(person));
    }

    /**
     * Somebody shows a person the way: from now on they take this exit and no other, also one that they would not have
     * taken on their own, and don't start before a moment.
     */
    public void send(int person, int exit, double notBeforeSeconds) {
        people.knowledge().restrict(crowd.id(person), exit);
        choice.sendToNearest(crowd, person);
        crowd.holdUntil(person, notBeforeSeconds);
    }

    /** Passages until now. */
    public PassageLog passages() {
        return passages;
    }

    /** True when nobody is left who could leave, or the scenario's time is up. */
    public boolean isOver() {
        boolean left = crowd.size() == casualties.count() && people.expected() == 0 && lifts.riding() == 0;
        return left || seconds() >= scenario.limitSeconds();
    }

    /** One step of {@link Gait#STEP_SECONDS}. */
    public void step() {
        changeExits();
        int arrived = people.arrive(seconds());
        welcome(crowd.size() - arrived);
        glance();
        if (steps > 0 && steps % STEPS_PER_THOUGHT == 0) {
            think();
            stuck.look(seconds());
            lifts.look(seconds());
        }
        steps++;
        walking.step(seconds());
        dangers.breathe(crowd, seconds());
        for (int n = walking.leavingCount() - 1; n >= 0; n--) {
            if (!lifts.board(walking.leaving(n), seconds())) {
                lastLeftSeconds = seconds();
                sharedExit.left(crowd, walking.leaving(n));
                leave(walking.leaving(n));
            }
        }
        lifts.run(seconds(), person -> choice.sendToNearest(crowd, person));
    }

    /** Runs to the end. */
    public Outcome run() {
        while (!isOver()) {
            step();
        }
        return outcome();
    }

    /** How it stands now. */
    public Outcome outcome() {
        List<Outcome.Stuck> left = stuck.all(seconds());
        double end = left.isEmpty() ? lastLeftSeconds : isOver() ? scenario.limitSeconds() : seconds();
        return new Outcome(end, bound.seconds(), passages, left);
    }

    /**
     * A time that nothing we know of beats: {@link Outcome#lowerBoundSeconds} when also no exit passes more people a second
     * and metre than any experiment measured.
     */
    public double boundAtLargestFlowSeconds() {
        return bound.atLargestMeasuredFlow();
    }

    @Override
    public void close() {
        walking.close();
    }

    /** People look at their companions and at dangers some times a second. */
    private void glance() {
        if (steps % STEPS_PER_GLANCE != 0 || people.groups().count() == 0 && !dangers.areFelt()) {
            return;
        }
        for (int i = 0; i < crowd.size(); i++) {
            crowd.walkAt(i, crowd.freeSpeedMps(i));
            crowd.lean(i, 0, 0);
        }
        cohesion.hold(crowd, seconds());
        dangers.act(crowd, seconds());
    }

    private void think() {
        dangers.tell(crowd, seconds());
        dangers.reroute(routes);
        choice.think(crowd);
        agree();
        detours.find(crowd, seconds());
    }

    private void agree() {
        if (people.groups().count() > 0) {
            sharedExit.agree(crowd, choice::isOpen, (person, exit) -> choice.sendIfReached(crowd, person, exit));
        }
    }

    private void leave(int person) {
        if (spots == null) {
            crowd.remove(person);
            return;
        }
        for (int i = 0; i < RETURN_TRIES; i++) {
            Coordinate spot = people.placement().draw(spots).orElse(null);
            if (spot != null && walking.isFree(spot.x, spot.y, crowd.diameterMeters(person))) {
                crowd.place(person, spot.x, spot.y);
                return;
            }
        }
    }

    private void welcome(int from) {
        for (int i = from; i < crowd.size(); i++) {
            choice.sendToNearest(crowd, i);
            bound.add(new Crowd.Walker(
                    crowd.id(i),
                    crowd.x(i),
                    crowd.y(i),
                    crowd.freeSpeedMps(i),
                    crowd.diameterMeters(i),
                    crowd.startSeconds(i)));
        }
        if (from < crowd.size()) {
            agree();
        }
    }

    private void requireWays() {
        for (int i = 0; i < crowd.size(); i++) {
            if (crowd.route(i) < 0) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        String.format(
                                java.util.Locale.ROOT,
                                "no exit that person %d may use can be reached from %s",
                                crowd.id(i),
                                scenario.plan().storeys().describe(crowd.x(i), crowd.y(i))));
            }
        }
    }

    private void changeExits() {
        boolean changed = schedule.advance(seconds(), (exit, opens) -> {
            choice.open(exit, opens);
            walking.open(exit, opens && !lifts.isLanding(exit));
            lifts.serve(exit, opens);
        });
        if (changed) {
            think();
        }
    }
}
