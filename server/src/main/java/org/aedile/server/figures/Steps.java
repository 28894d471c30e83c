package org.aedile.server.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aedile.server.access.Caller;

/** The times of steps. Thread-safe. */
public interface Steps {
    /** Of each subject, the first time of a step counts; later ones change nothing. Joins the transaction of the thread. */
    void record(Collection<StepTime> times);

    /** The same for one. */
    default void record(StepTime time) {
        record(List.of(time));
    }

    /**
     * How long it took from the first step of a subject, in the caller's agency: by type, shift and step, each with at
     * least {@value #FEWEST} subjects, so that no figure is about one person.
     *
     * @param kind {@code item} or {@code incident}
     */
    List<Figure> figures(String timeDomain, String kind, Instant from, Caller caller);

    /** Fewest subjects that a figure is made of. */
    int FEWEST = 3;

    /**
     * One line of the figures.
     *
     * @param type category of items, or type of incidents
     * @param shift name of the shift that was on; empty for none
     * @param step until which
     * @param count subjects
     * @param medianSeconds half took no longer
     * @param p90Seconds nine of ten took no longer
     */
    record Figure(String type, String shift, Step step, int count, double medianSeconds, double p90Seconds) {}
}
