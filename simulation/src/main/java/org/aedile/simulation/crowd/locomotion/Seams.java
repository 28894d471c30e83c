package org.aedile.simulation.crowd.locomotion;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.Seam;
import org.locationtech.jts.geom.Envelope;

/**
 * The middles of stairs, where the two floors meet that lie apart in the plane. Who steps across is moved to the other
 * floor's copy of the stair; who is within reach of a seam is seen from its other side, as an image of themselves.
 */
final class Seams {
    private final Grid grid;
    private final Seam[] seams;
    private final double reach;
    /** Cells within reach of a seam. */
    private final BitSet near = new BitSet();

    /** The persons who have an image, in ascending order, and how far east of them it is. */
    private final IntArrayList persons = new IntArrayList();

    private final DoubleArrayList shifts = new DoubleArrayList();

    Seams(Floor floor, double reachMeters) {
        grid = floor.grid();
        seams = floor.plan().storeys().seams().toArray(Seam[]::new);
        reach = reachMeters;
        for (Seam seam : seams) {
            Envelope box = seam.box(Math.max(reach, seam.size().halfLength()));
            mark(box, 0);
            mark(box, seam.shiftMeters());
        }
    }

    private void mark(Envelope box, double shift) {
        for (int row = grid.row(box.getMinY()); row <= grid.row(box.getMaxY()); row++) {
            for (int column = grid.column(box.getMinX() + shift);
                    column <= grid.column(box.getMaxX() + shift);
                    column++) {
                near.set(grid.node(column, row));
            }
        }
    }

    /** Moves everybody who stepped across a seam to the floor on its other side. */
    void cross(Crowd crowd) {
        for (int i = 0; seams.length > 0 && i < crowd.size; i++) {
            if (near.get(grid.cell(crowd.x[i], crowd.y[i]))) {
                crowd.x[i] += crossing(crowd.x[i], crowd.y[i]);
            }
        }
    }

    private double crossing(double x, double y) {
        for (Seam seam : seams) {
            double half = seam.size().halfLength();
            double lower = seam.along(x, y);
            if (lower > 0 && lower <= half && seam.isBetweenSides(x, y)) {
                return seam.shiftMeters();
            }
            double upper = seam.along(x - seam.shiftMeters(), y);
            if (upper < 0 && upper >= -half && seam.isBetweenSides(x - seam.shiftMeters(), y)) {
                return -seam.shiftMeters();
            }
        }
        return 0;
    }

    /** Finds out who has an image. */
    void reflect(Crowd crowd) {
        persons.clear();
        shifts.clear();
        for (int i = 0; seams.length > 0 && i < crowd.size; i++) {
            if (near.get(grid.cell(crowd.x[i], crowd.y[i]))) {
                reflect(i, crowd.x[i], crowd.y[i]);
            }
        }
    }

    private void reflect(int person, double x, double y) {
        for (Seam seam : seams) {
            double lower = seam.along(x, y);
            double upper = seam.along(x - seam.shiftMeters(), y);
            if (lower <= 0 && lower >= -reach && seam.isBetweenSides(x, y)) {
                persons.add(person);
                shifts.add(seam.shiftMeters());
            } else if (upper >= 0 && upper <= reach && seam.isBetweenSides(x - seam.shiftMeters(), y)) {
                persons.add(person);
                shifts.add(-seam.shiftMeters());
            }
        }
    }

    int images() {
        return persons.size();
    }

    /** Whose image it is. */
    int person(int image) {
        return persons.getInt(image);
    }

    /** How far east of the person it is. */
    double shift(int image) {
        return shifts.getDouble(image);
    }
}
