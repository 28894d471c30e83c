package org.aedile.simulation.crowd.locomotion;

import java.util.List;
import java.util.stream.IntStream;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.navigation.Ways;

/**
 * Walks a crowd step by step of {@link Gait#STEP_SECONDS}. The same people and places give the same steps with any number
 * of threads. Nothing is allocated in a step unless the crowd has grown.
 */
public final class Walking implements AutoCloseable {
    private final Crowd crowd;
    private final NeighbourGrid neighbours;
    private final NextStep next = new NextStep();
    private final Seams seams;
    private final Gates gates;
    private final Team team;

    /**
     * Sets up.
     *
     * @param ways persons follow theirs by its number
     * @param people who walks, and the fastest and widest of those who ever will
     */
    public Walking(Floor floor, Ways ways, People people, int threads) {
        crowd = people.crowd();
        double reach = people.gait().reachMeters(people.fastestMps(), people.widestMeters());
        neighbours = new NeighbourGrid(floor.plan().area().getEnvelopeInternal(), reach);
        seams = new Seams(floor, reach);
        gates = new Gates(floor, people.passages());
        Steering.Step shared = new Steering.Step(people.gait(), crowd, neighbours, next);
        List<Steering> steerings = IntStream.range(0, threads)
                .mapToObj(i -> new Steering(floor, ways, shared))
                .toList();
        team = new Team(steerings);
    }

    /** Who walks and how, and who hears of passages. */
    public record People(Crowd crowd, Gait gait, double fastestMps, double widestMeters, Passages passages) {}

    /** Moves everybody by one step that ends at a moment; afterwards {@link #leaving} tells who reached an exit. */
    public void step(double seconds) {
        next.makeRoom(crowd.id.length);
        seams.reflect(crowd);
        neighbours.sort(crowd, seams, seconds);
        team.walk(neighbours.people.size);
        gates.judge(crowd, next, seconds);
        next.swap(crowd);
        seams.cross(crowd);
    }

    /** How many reached an exit with the last step. */
    public int leavingCount() {
        return gates.leavingCount;
    }

    /** The n-th of those who reached an exit, in ascending order of persons; they are still in the crowd. */
    public int leaving(int n) {
        return gates.leaving[n];
    }

    /** True when nobody stood that near to a place before the last step. */
    public boolean isFree(double x, double y, double meters) {
        return neighbours.isFree(x, y, meters);
    }

    /** Opens or closes an exit. */
    public void open(int exit, boolean isOpen) {
        gates.open(exit, isOpen);
    }

    @Override
    public void close() {
        team.close();
    }
}
