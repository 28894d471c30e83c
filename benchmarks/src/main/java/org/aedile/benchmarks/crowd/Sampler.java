package org.aedile.benchmarks.crowd;

import java.util.Map;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.locationtech.jts.geom.Envelope;

/**
 * Density and mean speed in a rectangle, every half second of a minute after ten seconds.
 *
 * @param extent what density counts: area in square metres, or length in metres for a single file
 */
record Sampler(Envelope box, double extent) {
    private static final double WARM_SECONDS = 10;
    private static final double END_SECONDS = 70;
    private static final int SAMPLE_STEPS = 10;

    /** Of persons per square metre. */
    static Sampler of(Envelope box) {
        return new Sampler(box, box.getArea());
    }

    /** Runs a scenario and adds what it measures. */
    void run(String scenario, Map<String, ?> values, Bins bins) {
        try (CrowdSimulation simulation = Scenarios.start(scenario, values)) {
            for (int step = 1; simulation.seconds() < END_SECONDS; step++) {
                simulation.step();
                if (simulation.seconds() > WARM_SECONDS && step % SAMPLE_STEPS == 0) {
                    sample(simulation.crowd(), bins);
                }
            }
        }
    }

    private void sample(Crowd crowd, Bins bins) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < crowd.size(); i++) {
            if (box.contains(crowd.x(i), crowd.y(i))) {
                sum += crowd.speedMps(i);
                count++;
            }
        }
        if (count > 0) {
            bins.add(count / extent, sum / count);
        }
    }
}
