package org.aedile.server.access;

/** Streams that stay open on a screen: each ends within a second of the session or the token that it was opened with. */
public interface OpenStreams {
    /** Takes charge of the end of that stream. */
    void add(Caller caller, Stream stream);

    /** One open stream. Thread-safe. */
    interface Stream {
        boolean isOpen();

        /** Ends it; a stream that has ended already stays so. */
        void leave();
    }
}
