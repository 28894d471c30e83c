/**
 * Relations that must hold between the sensors of a plant. Each sensor says what it reads ({@link
 * org.aedile.detection.multivariate.Signal}); {@link org.aedile.detection.invariant.InvariantStep} judges the relations that a
 * setting lists and those that it learned. {@link org.aedile.detection.invariant.RelationParser} has their language. Knows no
 * framework and no clock.
 */
@NullMarked
package org.aedile.detection.invariant;

import org.jspecify.annotations.NullMarked;
