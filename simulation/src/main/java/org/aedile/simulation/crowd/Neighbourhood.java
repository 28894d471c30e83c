package org.aedile.simulation.crowd;

import java.util.Comparator;
import java.util.List;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** People in an order in which those who follow one another stand close together: along Hilbert's curve. */
final class Neighbourhood {
    private static final int LEVEL = 12;

    private Neighbourhood() {}

    static List<Crowd.Walker> inOrder(Envelope area, List<Crowd.Walker> walkers) {
        return walkers.stream()
                .sorted(Comparator.comparingInt(walker -> place(area, walker)))
                .toList();
    }

    private static int place(Envelope area, Crowd.Walker walker) {
        // Slightly wider than needed, so that the far edge falls into the last cell.
        double cell = 1.001 * Math.max(area.getWidth(), area.getHeight()) / (1 << LEVEL);
        int column = (int) ((walker.x() - area.getMinX()) / cell);
        int row = (int) ((walker.y() - area.getMinY()) / cell);
        return HilbertCode.encode(LEVEL, column, row);
    }
}
