package org.aedile.detection;

/** What is kept of one group of a correlation. Mutable, owned by the stepping thread, stored by the codec. */
public final class CorrelationState {
    CorrelationState() {}

    /** True when nothing is left to remember and the state may be dropped. */
    public boolean isEmpty() {
        return true;
    }
}
