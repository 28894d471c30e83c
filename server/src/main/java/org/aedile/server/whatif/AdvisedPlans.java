package org.aedile.server.whatif;

import java.util.List;
import org.aedile.server.alert.Said;
import org.jspecify.annotations.Nullable;

/**
 * What could be done, the best first; the last is to do nothing.
 *
 * @param options plans that were found better than doing nothing, and doing nothing
 * @param leastSeconds proven: no plan takes less
 * @param screened how many plans were looked at
 * @param simulated how many of them were simulated
 * @param verdict whether what was ordered should stay; null when nothing was, or it isn't known yet
 */
public record AdvisedPlans(
        List<AdvisedPlan> options,
        double leastSeconds,
        int screened,
        int simulated,
        @Nullable StandingVerdict verdict) {
    public AdvisedPlans {
        options = List.copyOf(options);
    }

    /**
     * A plan with what it comes to.
     *
     * @param sentence what to do and what it brings, in English
     * @param saying the same for screens to put into words; empty where advice was kept before it told facts
     * @param seconds until the last who gets out is out
     * @param crowdedSeconds that the mean person spends above 4 people/m²
     * @param left how many do not get out
     * @param complete false when it was simulated in part and the rest reckoned
     * @param danger what plans are compared by, in seconds: {@code seconds}, {@code crowdedSeconds}, and 1,000 for each who is left
     * @param close names of exits
     * @param open names of exits
     * @param oneWay names of exits by which nobody is let in any more
     */
    public record AdvisedPlan(
            String sentence,
            List<Said> saying,
            double seconds,
            double crowdedSeconds,
            int left,
            boolean complete,
            double danger,
            List<String> close,
            List<String> open,
            List<String> oneWay,
            List<AdvisedSteward> stewards) {
        public AdvisedPlan {
            saying = saying == null ? List.of() : List.copyOf(saying);
            close = List.copyOf(close);
            open = List.copyOf(open);
            oneWay = oneWay == null ? List.of() : List.copyOf(oneWay);
            stewards = List.copyOf(stewards);
        }
    }

    /**
     * Whether what was ordered should stay.
     *
     * @param order number of the order
     * @param plan what keeping it comes to from now on
     * @param changing danger of the best plan, in seconds
     * @param margin by which share keeping must be more dangerous before changing is advised
     * @param stays true unless it is
     */
    public record StandingVerdict(int order, AdvisedPlan plan, double changing, double margin, boolean stays) {
        /** How much more dangerous keeping has to be: whoever is led one way and then another loses time and trust. */
        public static final double MARGIN = 0.1;

        /** Compares keeping an order with the best plan there is. */
        public static StandingVerdict of(int order, AdvisedPlan keeping, AdvisedPlan best) {
            boolean stays = keeping.danger() <= (1 + MARGIN) * best.danger();
            return new StandingVerdict(order, keeping, best.danger(), MARGIN, stays);
        }
    }
}
