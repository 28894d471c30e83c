package org.aedile.detection;

/** What is kept of one source between observations. Mutable, owned by the stepping thread, stored by the codec. */
public final class SourceState {
    SourceState() {}
}
