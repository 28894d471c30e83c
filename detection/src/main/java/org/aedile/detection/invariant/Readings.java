package org.aedile.detection.invariant;

import org.aedile.detection.multivariate.Signal;

/** What the signals of a plant said last. */
interface Readings {
    /** In its unit; NaN when it has said nothing lately. */
    double value(Signal signal);

    /** From its reading before the last to the last, in its unit per second; NaN when it isn't known. */
    double change(Signal signal);

    /** Id of what the signal's own detectors have raised; empty when nothing. */
    String alert(Signal signal);
}
