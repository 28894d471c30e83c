package org.aedile.simulation.crowd.advice;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.saying.Saying;
import org.locationtech.jts.geom.Envelope;

/**
 * What is advised.
 *
 * @param standing what was ordered before, as it would go on from here; empty when nothing was, or it wasn't simulated yet
 * @param options plans that were simulated and are better than doing nothing, the best first; the last one is to do nothing
 * @param lowerBoundSeconds no plan is quicker, by the ways, the free speeds and the limits of the exits
 * @param boundAtLargestFlowSeconds nor quicker than this, unless an exit passes more than was ever measured
 * @param areas rectangles by the numbers that orders name
 * @param confirmedSeeds with how many other seeds the best plan was no worse than doing nothing
 * @param screened how many plans the network looked at
 * @param simulated how many were simulated
 */
public record Advice(
        Optional<Option> standing,
        List<Option> options,
        double lowerBoundSeconds,
        double boundAtLargestFlowSeconds,
        List<Envelope> areas,
        int confirmedSeeds,
        int screened,
        int simulated) {
    public Advice {
        options = List.copyOf(options);
        areas = List.copyOf(areas);
    }

    /**
     * A plan with what it comes to.
     *
     * @param saying what to do and what it brings, for who decides
     */
    public record Option(Plan plan, Outlook outlook, Saying saying) {
        /** The same in English. */
        public String sentence() {
            return saying.english();
        }
    }

    /** The rectangle that an order is about. */
    public Envelope area(int area) {
        return new Envelope(areas.get(area));
    }

    public Option best() {
        return options.get(0);
    }

    public Option doNothing() {
        return options.get(options.size() - 1);
    }

    /** How much longer the best plan takes than the larger bound, as a share of the bound. */
    public double gap() {
        double bound = Math.max(lowerBoundSeconds, boundAtLargestFlowSeconds);
        return bound > 0 ? best().outlook().seconds() / bound - 1 : 0;
    }
}
