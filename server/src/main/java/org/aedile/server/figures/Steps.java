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
     * What came of something has its first steps too: when it was raised, seen and acknowledged. Joins the transaction of
     * the thread.
     *
     * @param heir what came of it
     * @param kind of what it came of
     * @param ids of what it came of; what was raised later than {@code before} is left out
     */
    void inherit(StepTime.Subject heir, String kind, Collection<String> ids, Instant before);

    /**
     * How long it took from the first step of a subject, in the caller's agency: by type, shift and step, each with at
     * least {@value #FEWEST} subjects, so that no figure is about one person. The shift is that of the first step, the type the
     * one that the subject had at its last. Times end 400 days after they were written down.
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
