package org.aedile.server.whatif;

import java.time.Instant;
import org.aedile.server.whatif.AdvisedPlans.AdvisedPlan;

/**
 * A plan that was ordered. It stands until another is.
 *
 * @param number counts from 1
 * @param advice number of the advice that it was one of
 * @param orderedAt by the clock of the time domain
 */
public record EvacuationOrder(int number, int advice, AdvisedPlan plan, String orderedBy, Instant orderedAt) {}
