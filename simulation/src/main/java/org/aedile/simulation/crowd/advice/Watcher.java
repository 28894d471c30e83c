package org.aedile.simulation.crowd.advice;

import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.locationtech.jts.geom.Envelope;

/** Who waits for advice: hears of each better plan and of progress, and says when it is enough. */
public interface Watcher {
    /** A better answer than before; the first one has only what doing nothing comes to. */
    void better(Advice advice);

    /** So many plans were screened and simulated. */
    void progress(int screened, int simulated);

    /** False when the time is up or nobody wants to know any more; asked by several threads. */
    boolean goOn();

    /** How people call a rectangle of the place, as a part that continues a sentence: its corners unless they know better. */
    default Saying where(Envelope area) {
        return Saying.of(AdviceSentence.BETWEEN)
                .with("left", meters(area.getMinX()))
                .with("low", meters(area.getMinY()))
                .with("right", meters(area.getMaxX()))
                .with("high", meters(area.getMaxY()));
    }

    private static Fact meters(double meters) {
        return Fact.quantity((double) Math.round(meters), "m");
    }
}
