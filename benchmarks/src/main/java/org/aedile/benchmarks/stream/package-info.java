/**
 * {@code bench stream}: how many observations a second go all the way from producers to judged and stored, with every
 * source warm and known anomalies planted. Entry point: {@link org.aedile.benchmarks.stream.StreamCommand}.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.stream;
