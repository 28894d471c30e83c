package org.aedile.simulation.crowd.population;

import java.util.Arrays;
import java.util.Optional;

/**
 * People who walk otherwise than most: free speed on level ground in m/s and diameter of the body in metres. Speeds of
 * people with disabilities are those measured by Boyce, Shields and Silcock (1999, Fire Technology 35, "Toward the
 * characterization of building occupancies for fire safety engineering"; the table of the SFPE handbook): mean, deviation
 * and range. Those of older people are the ranges of IMO MSC.1/Circ.1533, table 3.4, women's least to men's most.
 *
 * <p>A wheelchair is as wide as the clear floor space of ISO 21542 and ADA 2010 §305.3 (0.76 m); it is taken for a circle,
 * so that it is too short. Who walks with a stick, crutches or a frame needs more room at the side than the body; those
 * widths are our reading of the same standards.
 */
public enum Mobility {
    ELDERLY("elderly", new Distribution.Uniform(0.56, 1.40), 0.44),
    CANE("cane", new Distribution.Normal(0.81, 0.38, 0.26, 1.60), 0.55),
    CRUTCHES("crutches", new Distribution.Normal(0.94, 0.30, 0.63, 1.35), 0.70),
    WALKING_FRAME("walking-frame", new Distribution.Normal(0.57, 0.29, 0.10, 1.02), 0.60),
    WHEELCHAIR("wheelchair", new Distribution.Normal(0.69, 0.35, 0.13, 1.35), 0.76),
    POWERED_WHEELCHAIR("powered-wheelchair", new Distribution.Uniform(0.85, 0.93), 0.76),
    ASSISTED_WHEELCHAIR("assisted-wheelchair", new Distribution.Normal(1.30, 0.34, 0.84, 1.98), 0.76);

    private final String key;
    private final Distribution speed;
    private final Distribution diameter;

    Mobility(String key, Distribution speed, double diameterMeters) {
        this.key = key;
        this.speed = speed;
        this.diameter = new Distribution.Fixed(diameterMeters);
    }

    /** The profile that a scenario calls by a name. */
    public static Optional<Mobility> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** What a scenario calls it. */
    public String key() {
        return key;
    }

    public Distribution speed() {
        return speed;
    }

    public Distribution diameter() {
        return diameter;
    }
}
