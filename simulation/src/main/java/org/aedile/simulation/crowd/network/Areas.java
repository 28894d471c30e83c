package org.aedile.simulation.crowd.network;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The people of a place in rectangles of about as many each, so that somebody can be told whom to show the way: the
 * rectangle around all is cut in two between as many people on both sides, across its longer side, and so on.
 */
public final class Areas {
    private static final int FEWEST = 12;

    private final Occupants occupants;
    private final List<int[]> people = new ArrayList<>();
    private final List<Envelope> boxes = new ArrayList<>();

    private Areas(Occupants occupants) {
        this.occupants = occupants;
    }

    /** At most {@code 2^cuts} areas; fewer where an area would have hardly anybody in it. */
    public static Areas of(Occupants occupants, int cuts) {
        Areas areas = new Areas(occupants);
        int[] all = new int[occupants.count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        areas.cut(all, cuts);
        return areas;
    }

    public int count() {
        return people.size();
    }

    /** Who stands in an area, by their places in the crowd; the areas' own array, to read only. */
    public int[] people(int area) {
        return people.get(area);
    }

    /** The area at a place, or the nearest one. */
    public int at(double x, double y) {
        Envelope place = new Envelope(x, x, y, y);
        int nearest = 0;
        for (int area = 1; area < count(); area++) {
            nearest = boxes.get(area).distance(place) < boxes.get(nearest).distance(place) ? area : nearest;
        }
        return nearest;
    }

    /** The rectangle around those who stand in an area. */
    public Envelope box(int area) {
        return new Envelope(boxes.get(area));
    }

    /** All rectangles by number. */
    public List<Envelope> boxes() {
        return List.copyOf(boxes);
    }

    /** Persons/m² in the rectangle; at least one person's room is counted on. */
    double density(int area) {
        return people(area).length / Math.max(1, boxes.get(area).getArea());
    }

    private void cut(int[] some, int cuts) {
        Envelope box = around(some);
        if (cuts == 0 || some.length < 2 * FEWEST) {
            if (some.length > 0) {
                people.add(some);
                boxes.add(box);
            }
            return;
        }
        double[] along = box.getWidth() >= box.getHeight() ? occupants.x : occupants.y;
        IntArrays.quickSort(some, (a, b) -> {
            int order = Double.compare(along[a], along[b]);
            return order == 0 ? Integer.compare(a, b) : order;
        });
        int half = some.length / 2;
        cut(java.util.Arrays.copyOfRange(some, 0, half), cuts - 1);
        cut(java.util.Arrays.copyOfRange(some, half, some.length), cuts - 1);
    }

    private Envelope around(int[] some) {
        Envelope box = new Envelope();
        for (int person : some) {
            box.expandToInclude(occupants.x[person], occupants.y[person]);
        }
        return box;
    }
}
