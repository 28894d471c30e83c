package org.aedile.simulation.crowd.measure;

/** A density as a letter: A is free, the last one crowded. Each scale has the upper limits of its letters in persons/m². */
public enum LevelOfService {
    /** Walkways after Fruin (1971), six letters. */
    FRUIN(0.308, 0.431, 0.718, 1.076, 2.153),
    /** After Weidmann (1993), nine letters. */
    WEIDMANN(0.10, 0.30, 0.45, 0.60, 0.75, 1.00, 1.50, 2.00);

    private final double[] limits;

    LevelOfService(double... limits) {
        this.limits = limits;
    }

    /** The letter of a density. */
    public char of(double personsPerSquareMeter) {
        int level = 0;
        while (level < limits.length && personsPerSquareMeter > limits[level]) {
            level++;
        }
        return (char) ('A' + level);
    }
}
