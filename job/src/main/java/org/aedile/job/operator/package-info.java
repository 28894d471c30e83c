/**
 * Detection's steps as Flink operators: {@link org.aedile.job.operator.SourceStepOperator} per source, {@link
 * org.aedile.job.operator.CorrelationOperator} per group, {@link org.aedile.job.operator.NeighbourOperator} per
 * neighbourhood. They keep state, timers and the clock; what they conclude is
 * detection's.
 */
@NullMarked
package org.aedile.job.operator;

import org.jspecify.annotations.NullMarked;
