/**
 * JMH: what an observation costs to write and to read as our frame, as JSON and as CBOR. The figures stand in decision
 * 0002. Start with {@code ./aedile bench jmh}.
 */
@NullMarked
package org.aedile.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
