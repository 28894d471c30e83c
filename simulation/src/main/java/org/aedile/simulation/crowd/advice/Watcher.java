package org.aedile.simulation.crowd.advice;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** Who waits for advice: hears of each better plan and of progress, and says when it is enough. */
public interface Watcher {
    /** A better answer than before; the first one has only what doing nothing comes to. */
    void better(Advice advice);

    /** So many plans were screened and simulated. */
    void progress(int screened, int simulated);

    /** False when the time is up or nobody wants to know any more; asked by several threads. */
    boolean goOn();

    /** How people call a rectangle of the place, as part of a sentence: its corners in metres unless they know better. */
    default String where(Envelope area) {
        return String.format(
                Locale.ROOT,
                "between (%.0f, %.0f) and (%.0f, %.0f)",
                area.getMinX(),
                area.getMinY(),
                area.getMaxX(),
                area.getMaxY());
    }
}
