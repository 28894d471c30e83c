/**
 * Learned detectors of the second tier: how unusual a value is for its own series, judged by ensembles of random cut
 * forests and by what is usual at that time. Begin with {@link org.aedile.detection.anomaly.AnomalyDetector}. Knows no
 * clock, no I/O and no other detector.
 */
@NullMarked
package org.aedile.detection.anomaly;

import org.jspecify.annotations.NullMarked;
