package org.aedile.simulation.crowd.measure;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.locomotion.Crowd;

/**
 * How dense it was where and for how long: people in each square of a grid by its walkable area, whenever it is told to
 * look. Seconds, metres, persons/m². Not thread-safe.
 */
public final class DensityMap {
    /** Above it people are pushed by others. */
    public static final double DANGEROUS = 4;

    /** Above it people fall. */
    public static final double DEADLY = 6;

    /** Of a square that is mostly wall as much counts at least. */
    private static final double LEAST_SHARE = 0.25;

    private final double minX;
    private final double minY;
    private final double cellMeters;
    private final int columns;
    private final double[] area;
    private final int[] people;
    private final double[] personSeconds;
    private final double[] occupiedSeconds;
    private final double[] most;
    private final double[] dangerousSeconds;
    private final double[] deadlySeconds;
    private double exposure;
    private double deadlyExposure;

    public DensityMap(Floor floor, double cellMeters) {
        var box = floor.plan().area().getEnvelopeInternal();
        this.minX = Math.floor(box.getMinX());
        this.minY = Math.floor(box.getMinY());
        this.cellMeters = cellMeters;
        this.columns = (int) Math.ceil((box.getMaxX() - minX) / cellMeters) + 1;
        int cells = columns * ((int) Math.ceil((box.getMaxY() - minY) / cellMeters) + 1);
        area = new double[cells];
        people = new int[cells];
        personSeconds = new double[cells];
        occupiedSeconds = new double[cells];
        most = new double[cells];
        dangerousSeconds = new double[cells];
        deadlySeconds = new double[cells];
        measureArea(floor);
    }

    private void measureArea(Floor floor) {
        Grid grid = floor.grid();
        double node = grid.spacingMeters() * grid.spacingMeters();
        double whole = cellMeters * cellMeters;
        for (int i = 0; i < grid.nodes(); i++) {
            if (floor.wallField().isWalkable(i)) {
                area[cell(grid.x(i), grid.y(i))] += node;
            }
        }
        for (int cell = 0; cell < area.length; cell++) {
            area[cell] = Math.max(LEAST_SHARE * whole, Math.min(whole, area[cell]));
        }
    }

    /** Looks at the crowd now; it counts for the seconds until the next look. */
    public void look(Crowd crowd, double seconds) {
        java.util.Arrays.fill(people, 0);
        for (int i = 0; i < crowd.size(); i++) {
            people[cell(crowd.x(i), crowd.y(i))]++;
        }
        for (int cell = 0; cell < people.length; cell++) {
            if (people[cell] > 0) {
                count(cell, seconds);
            }
        }
    }

    private void count(int cell, double seconds) {
        double density = people[cell] / area[cell];
        occupiedSeconds[cell] += seconds;
        personSeconds[cell] += people[cell] * seconds;
        most[cell] = Math.max(most[cell], density);
        if (density > DANGEROUS) {
            dangerousSeconds[cell] += seconds;
            exposure += people[cell] * seconds;
        }
        if (density > DEADLY) {
            deadlySeconds[cell] += seconds;
            deadlyExposure += people[cell] * seconds;
        }
    }

    /** Person-seconds spent above {@link #DANGEROUS}. */
    public double exposurePersonSeconds() {
        return exposure;
    }

    /** Person-seconds spent above {@link #DEADLY}. */
    public double deadlyExposurePersonSeconds() {
        return deadlyExposure;
    }

    public int cells() {
        return area.length;
    }

    /** What was seen in a square. */
    public Square square(int cell) {
        int row = cell / columns;
        double mean = occupiedSeconds[cell] > 0 ? personSeconds[cell] / occupiedSeconds[cell] / area[cell] : 0;
        return new Square(
                minX + (cell % columns + 0.5) * cellMeters,
                minY + (row + 0.5) * cellMeters,
                mean,
                most[cell],
                dangerousSeconds[cell],
                deadlySeconds[cell]);
    }

    private int cell(double x, double y) {
        int column = Math.max(0, Math.min(columns - 1, (int) ((x - minX) / cellMeters)));
        int row = Math.max(0, Math.min(people.length / columns - 1, (int) ((y - minY) / cellMeters)));
        return row * columns + column;
    }

    /**
     * A square of the map.
     *
     * @param x of its middle
     * @param y of its middle
     * @param mean density while somebody was there
     * @param most highest density
     * @param dangerousSeconds time above {@link #DANGEROUS}
     * @param deadlySeconds time above {@link #DEADLY}
     */
    public record Square(double x, double y, double mean, double most, double dangerousSeconds, double deadlySeconds) {
        /** True when somebody was ever there. */
        public boolean isVisited() {
            return most > 0;
        }
    }
}
