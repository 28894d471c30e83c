/**
 * Detection in plain Java: observations in, alerts out. {@link org.aedile.detection.SourceStep} is stepped with every
 * observation of a source, {@link org.aedile.detection.correlation.CorrelationStep} with every match of a group;
 * {@link org.aedile.detection.Catalog} holds the compiled rules and detector settings. No clock, no input or output, no
 * framework: time comes with the observations and the ticks.
 */
@NullMarked
package org.aedile.detection;

import org.jspecify.annotations.NullMarked;
