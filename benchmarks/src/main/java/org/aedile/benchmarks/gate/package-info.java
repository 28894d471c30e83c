/** What the gate costs a request: {@link org.aedile.benchmarks.gate.GateBench}. */
@NullMarked
package org.aedile.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
