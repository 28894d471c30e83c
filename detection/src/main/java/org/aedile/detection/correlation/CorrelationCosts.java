package org.aedile.detection.correlation;

/** Is told what counting matches costs, correlation by correlation. For stepping threads. */
public interface CorrelationCosts {
    /** Nanoseconds from any beginning. */
    long nanos();

    /** The correlation has taken about so long since it was told of last. */
    void counted(CorrelationPlan plan, long nanos);
}
