package org.aedile.simulation.crowd.navigation;

/**
 * The ways of a simulation by number: a floor field each, and how far people turn from it at the moment because others stand
 * in the way. Changed between steps only, and read by all threads in a step.
 */
public final class Ways {
    private final CoarseMarch march;
    private final FloorField[] fields;
    private final Turns[] turns;

    public Ways(CoarseFloor place, FloorField... fields) {
        this.march = new CoarseMarch(place);
        this.fields = fields.clone();
        this.turns = new Turns[fields.length];
        for (int way = 0; way < turns.length; way++) {
            turns[way] = new Turns(place.grid());
        }
    }

    public int count() {
        return fields.length;
    }

    public FloorField field(int way) {
        return fields[way];
    }

    /** From now on a way is another one, walked as if nobody stood in it. */
    public void lead(int way, FloorField field) {
        fields[way] = field;
        straighten(way);
    }

    /** From now on people turn where others stand in the way. */
    public void turn(int way, CoarseWay coarseWay, Congestion congestion) {
        coarseWay.find(march, congestion, turns[way]);
    }

    /** From now on nobody turns. */
    public void straighten(int way) {
        turns[way].straighten();
    }

    /** Tangent of the angle, to the left, by which people at a place turn from the direction of the floor field. */
    public double turn(int way, double x, double y) {
        return turns[way].at(x, y);
    }
}
