package org.aedile.simulation.crowd.navigation;

import java.util.BitSet;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Grid;

/**
 * The way to an exit on the coarse grid, from which it is seen how far people turn from the way of their floor field when
 * others stand in it: by the angle between the coarse ways with those people and without. Where the coarse grid has another
 * way than the floor field, because a passage is too narrow for it, nobody turns, nor near walls. Immutable.
 */
public final class CoarseWay {
    /** Tangent of the most that people turn, 45°: who gets on is not sent back. */
    private static final double MOST_TURN = 1;
    /** For less, 11°, nobody turns: people are never spread quite evenly. */
    private static final double LEAST_TURN = 0.2;
    /** Two ways lead the same way when the cosine between them is more. */
    private static final double SAME_WAY = 0.5;
    /** And when neither is that much longer, in parts and metres: in a corridor, coarse nodes stand close to its walls. */
    private static final double LONGER = 1.6;

    private static final double LONGER_METERS = 3;

    private final CoarseFloor place;
    private final NodeEase ease;
    private final Seeds seeds;
    private final FloorField free;
    /** Nodes at which the coarse way is the floor field's. */
    private final BitSet sound = new BitSet();

    private CoarseWay(Exit exit, CoarseFloor place, NodeEase fineEase) {
        this.place = place;
        this.ease = node -> fineEase.at(place.fineNode(node));
        this.seeds = Seeds.of(exit, place.floor());
        this.free = FastMarching.to(seeds, place.floor(), ease);
    }

    /** The coarse form of a way, found with the same ease by node of the fine grid, which is asked again later. */
    public static CoarseWay of(Exit exit, CoarseFloor place, FloorField fine, NodeEase fineEase) {
        CoarseWay way = new CoarseWay(exit, place, fineEase);
        Grid grid = place.grid();
        for (int node = grid.firstNode(); node < grid.nodes(); node++) {
            way.sound.set(node, way.isSound(node, fine));
        }
        return way;
    }

    private boolean isSound(int node, FloorField fine) {
        int coarse = free.at(node);
        int stepped = fine.at(place.fineNode(node));
        if (!place.isRoomy(node) || !FloorField.isReached(coarse) || !FloorField.isReached(stepped)) {
            return false;
        }
        double coarseMeters = free.distanceMeters(coarse);
        double fineMeters = fine.distanceMeters(stepped);
        double cosine = FloorField.directionX(coarse) * FloorField.directionX(stepped)
                + FloorField.directionY(coarse) * FloorField.directionY(stepped);
        return cosine > SAME_WAY
                && coarseMeters < LONGER * fineMeters + LONGER_METERS
                && fineMeters < LONGER * coarseMeters + LONGER_METERS;
    }

    /** Finds how far people turn from the way; nobody does where people walk as without the others. */
    void find(CoarseMarch march, Congestion congestion, Turns turns) {
        march.solve(seeds, ease, congestion);
        turns.begin();
        for (int node = sound.nextSetBit(0); node >= 0; node = sound.nextSetBit(node + 1)) {
            double tangent = turn(free.at(node), march.slopeX(node), march.slopeY(node));
            turns.set(node, tangent);
            int twin = place.stairs().twin(node);
            if (!sound.get(twin)) {
                turns.set(twin, tangent);
            }
        }
    }

    /** Tangent of the turn to the left, from a free direction to another of any length. */
    private static double turn(int packed, double x, double y) {
        double along = FloorField.directionX(packed) * x + FloorField.directionY(packed) * y;
        double left = FloorField.directionX(packed) * y - FloorField.directionY(packed) * x;
        double turn =
                Math.abs(left) < (MOST_TURN + LEAST_TURN) * along ? Math.abs(left) / along - LEAST_TURN : MOST_TURN;
        return Math.max(0, turn) * Math.signum(left);
    }
}
