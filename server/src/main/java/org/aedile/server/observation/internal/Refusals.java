package org.aedile.server.observation.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Rejected;
import org.aedile.kernel.SourceId;
import org.aedile.server.observation.Intake.Unread;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.rejected.RejectedMessages;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.SourceTraffic;
import org.springframework.stereotype.Component;

/** Counts refused messages and hands them on to be kept, without the words of people. */
@Component
class Refusals {
    static final int EXCERPT_CHARS = 2_048;

    private final SourceRegistry registry;
    private final SourceTraffic traffic;
    private final Counts counts;
    private final AgencyCounts ofAgencies;
    private final RejectedMessages kept;
    private final InstantSource clock;

    Refusals(
            SourceRegistry registry,
            SourceTraffic traffic,
            Counts counts,
            AgencyCounts ofAgencies,
            RejectedMessages kept,
            InstantSource clock) {
        this.ofAgencies = ofAgencies;
        this.registry = registry;
        this.traffic = traffic;
        this.counts = counts;
        this.kept = kept;
        this.clock = clock;
    }

    void keep(Refused refused, Unread unread, OptionalLong eventTimeMillis) {
        counts.rejected(refused.code());
        ofAgencies.rejected(refused.source(), refused.code());
        Optional<Source> source = registry.find(refused.source());
        boolean theirs = refused.code() != ErrorCode.UNREGISTERED_SOURCE;
        if (source.isPresent() && theirs) {
            traffic.refused(unread.timeDomain(), source.get());
        }
        kept.keep(
                new Rejected(
                        refused.code(),
                        refused.reason(),
                        sourceId(refused.source()),
                        eventTimeMillis.isPresent()
                                ? Optional.of(Instant.ofEpochMilli(eventTimeMillis.getAsLong()))
                                : Optional.empty(),
                        clock.instant(),
                        excerpt(source, theirs, unread.excerpt())),
                unread.channel().word(),
                source.map(known -> known.agency().value()).orElse(""));
    }

    /** What is well-formed and from nobody we know may be about people, so its text is not kept. */
    private static String excerpt(Optional<Source> source, boolean theirs, String text) {
        boolean personal =
                source.isPresent() && source.get().stewardship().dataClass().encrypted();
        if (personal || !theirs) {
            return "";
        }
        return text.length() <= EXCERPT_CHARS ? text : text.substring(0, EXCERPT_CHARS);
    }

    private static Optional<SourceId> sourceId(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(SourceId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
