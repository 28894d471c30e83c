/**
 * Correlations: what several matches mean together, in time, place and topology. {@link
 * org.aedile.detection.correlation.CorrelationReader} reads them, a {@link org.aedile.detection.correlation.CorrelationPlan}
 * is one made ready, {@link org.aedile.detection.correlation.MatchRouter} says which groups a match belongs to, and {@link
 * org.aedile.detection.correlation.CorrelationStep} is stepped with every match of a group. Knows no clock, no I/O and no
 * framework.
 */
@NullMarked
package org.aedile.detection.correlation;

import org.jspecify.annotations.NullMarked;
