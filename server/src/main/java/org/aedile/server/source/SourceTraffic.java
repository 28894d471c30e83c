package org.aedile.server.source;

/** Where the intake notes what came from a source. Hot: a hash lookup and a few additions. Thread-safe. */
public interface SourceTraffic {
    /** An observation was taken; times in milliseconds since 1970, receipt by the domain's clock. */
    void accepted(String timeDomain, Source source, long eventTimeMillis, long receiptTimeMillis);

    /** An observation of a registered source was refused. */
    void refused(String timeDomain, Source source);
}
