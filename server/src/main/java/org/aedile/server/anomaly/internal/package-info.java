/** Series files, their scores, and the rules of the Numenta Anomaly Benchmark. Must not hold any detector. */
@NullMarked
package org.aedile.server.anomaly.internal;

import org.jspecify.annotations.NullMarked;
