/**
 * Measurements of the whole platform ({@code ./aedile bench}), proofs that it loses nothing ({@code ./aedile verify}) and
 * JMH of single parts. Entry point: {@link org.aedile.benchmarks.cli.Measure}. Each starts what it needs in a temporary
 * directory on free ports and leaves nothing behind. Nothing of the product may depend on this module.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks;
