/** Learned detectors, by what they must promise whatever the series. */
@NullMarked
package org.aedile.detection.anomaly;

import org.jspecify.annotations.NullMarked;
