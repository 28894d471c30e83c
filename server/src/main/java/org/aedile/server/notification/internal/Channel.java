package org.aedile.server.notification.internal;

/** Takes notifications out of the platform by one way. Thread-safe. */
interface Channel {
    ChannelKind kind();

    /** True when such a target is there to be told. */
    boolean reaches(String target);

    /** What it takes to be used; empty when all of it is set. */
    String missing();

    /** Delivers it and says how that went; never throws for what the other side does. */
    Outcome deliver(Letter letter);

    /** How one try went. */
    sealed interface Outcome {
        /** The other side has it. */
        record Delivered() implements Outcome {}

        /** It may work later. */
        record Later(String reason) implements Outcome {}

        /** It never will. */
        record Never(String reason) implements Outcome {}
    }
}
