/**
 * What every measurement needs: the platform as a process of its own in a temporary directory ({@link
 * org.aedile.benchmarks.harness.ServerProcess}), its memory and processor time ({@link
 * org.aedile.benchmarks.harness.ProcessTree}), and a client of its API. Scenarios use it too. Knows no measurement.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.harness;
