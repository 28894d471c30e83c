/**
 * Learned anomaly scores of series in files, from the command line: {@link org.aedile.server.anomaly.AnomalyCommand}. The
 * detector is {@link org.aedile.detection.anomaly.AnomalyDetector}; must not know a running server.
 */
@NullMarked
package org.aedile.server.anomaly;

import org.jspecify.annotations.NullMarked;
