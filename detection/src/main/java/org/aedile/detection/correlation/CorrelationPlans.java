package org.aedile.detection.correlation;

import java.util.Optional;

/** The correlations in effect at a time. Answers at once and from memory; thread-safe. */
@FunctionalInterface
public interface CorrelationPlans {
    /** @param timeMillis domain clock */
    Optional<CorrelationPlan> find(String correlation, long timeMillis);
}
