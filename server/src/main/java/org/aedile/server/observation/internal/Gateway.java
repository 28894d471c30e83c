package org.aedile.server.observation.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.LogSource;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.log.ObservationLog;
import org.aedile.server.observation.DiskGuard;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Accepted;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.observation.Submission;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.SourceTraffic;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.ObservationDraft;
import org.aedile.wire.ObservationDraft.Reading;
import org.aedile.wire.json.ObservationReader;
import org.aedile.wire.json.Parsed;
import org.springframework.stereotype.Component;

/** The gate. What is hot is one parse, two lookups by hash and one frame; readers and writers are kept per thread. */
@Component
class Gateway implements Intake {
    private final SourceRegistry registry;
    private final SourceTraffic traffic;
    private final TimeDomains domains;
    private final ObservationLog log;
    private final PayloadVault vault;
    private final DiskGuard disk;
    private final Counts counts;
    private final AgencyCounts ofAgencies;
    private final Refusals refusals;
    private final Ids ids = new Ids();
    private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

    Gateway(
            SourceRegistry registry,
            SourceTraffic traffic,
            TimeDomains domains,
            ObservationLog log,
            PayloadVault vault,
            DiskGuard disk,
            Counts counts,
            AgencyCounts ofAgencies,
            Refusals refusals) {
        this.ofAgencies = ofAgencies;
        this.registry = registry;
        this.traffic = traffic;
        this.domains = domains;
        this.log = log;
        this.vault = vault;
        this.disk = disk;
        this.counts = counts;
        this.refusals = refusals;
    }

    /** What one thread reuses. */
    private static final class Desk {
        private final ObservationReader reader = new ObservationReader();
        private final FrameWriter writer = new FrameWriter();
    }

    @Override
    public CompletableFuture<IntakeResult> submit(Submission submission) {
        return process(submission, (id, frame) -> Optional.of(log.append(submission.timeDomain(), id, frame)))
                .orElseThrow();
    }

    @Override
    public Optional<CompletableFuture<IntakeResult>> trySubmit(Submission submission) {
        if (log.overloaded()) {
            return Optional.empty();
        }
        return process(submission, (id, frame) -> log.tryAppend(submission.timeDomain(), id, frame));
    }

    @Override
    public Refused refuse(Unread unread) {
        counts.received(unread.channel());
        Refused refused = new Refused(unread.source(), unread.code(), unread.reason());
        refusals.keep(refused, unread, OptionalLong.empty());
        return refused;
    }

    @Override
    public Optional<Refused> closedFor(String timeDomain) {
        if (disk.refuses()) {
            return Optional.of(new Refused(
                    "", ErrorCode.DISK_FULL, "the disk is " + disk.usedPercent() + " % full; nothing is taken in"));
        }
        return domains.findOpen(timeDomain).isPresent()
                ? Optional.empty()
                : Optional.of(new Refused("", ErrorCode.NOT_FOUND, "time domain '" + timeDomain + "' is not open"));
    }

    @Override
    public boolean isOverloaded() {
        return log.overloaded();
    }

    private Optional<CompletableFuture<IntakeResult>> process(
            Submission submission, BiFunction<String, byte[], Optional<CompletableFuture<Void>>> append) {
        Optional<Refused> closed = closedFor(submission.timeDomain());
        if (closed.isPresent()) {
            counts.received(submission.channel());
            counts.rejected(closed.get().code());
            return done(closed.get());
        }
        Desk desk = desks.get();
        Parsed parsed = parse(submission.payload(), desk.reader);
        if (parsed instanceof Parsed.Unreadable unreadable) {
            return done(refuse(unreadable, submission));
        }
        ObservationDraft draft = ((Parsed.Drafted) parsed).draft();
        OpenDomain domain = domains.findOpen(submission.timeDomain()).orElseThrow();
        try {
            return take(draft, submission, domain.clock().millis(), append);
        } catch (KeysUnreachable e) {
            counts.received(submission.channel());
            counts.rejected(ErrorCode.UNAVAILABLE);
            ofAgencies.rejected(draft.source(), ErrorCode.UNAVAILABLE);
            return done(new Refused(
                    draft.source(), ErrorCode.UNAVAILABLE, "personal content can't be sealed now; send it again"));
        }
    }

    private static Parsed parse(Submission.Payload payload, ObservationReader reader) {
        if (payload instanceof Submission.Json json) {
            return reader.read(json.bytes(), json.from(), json.length());
        }
        return new Parsed.Drafted(((Submission.Read) payload).draft());
    }

    private Optional<CompletableFuture<IntakeResult>> take(
            ObservationDraft draft,
            Submission submission,
            long nowMillis,
            BiFunction<String, byte[], Optional<CompletableFuture<Void>>> append) {
        String sourceId = draft.source().isEmpty() ? submission.defaultSource() : draft.source();
        Optional<Source> source = registry.find(sourceId);
        Optional<Refused> objection = source.isEmpty()
                ? Optional.of(unregistered(sourceId, submission))
                : Judge.objection(draft, source.get(), submission.speaker(), nowMillis);
        if (objection.isPresent()) {
            return done(refuse(objection.get(), draft, submission));
        }
        Source known = source.orElseThrow();
        String id = idOf(draft, submission);
        byte[] frame = frame(draft, known, new Stamp(submission.timeDomain(), id, nowMillis));
        return append.apply(sourceId, frame).map(durable -> {
            counts.received(submission.channel());
            return durable.handle((stored, failure) -> {
                if (failure != null) {
                    counts.rejected(ErrorCode.UNAVAILABLE);
                    ofAgencies.rejected(sourceId, ErrorCode.UNAVAILABLE);
                    return new Refused(sourceId, ErrorCode.UNAVAILABLE, "the log did not take it; send it again");
                }
                counts.stored(submission.channel());
                ofAgencies.stored(known);
                traffic.accepted(submission.timeDomain(), known, draft.eventTimeMillis(), nowMillis);
                return new Accepted(sourceId, id);
            });
        });
    }

    /** What the gateway adds. */
    private record Stamp(String timeDomain, String id, long receiptMillis) {}

    private byte[] frame(ObservationDraft draft, Source source, Stamp stamp) {
        LogSource logSource = draft.logSource().equals(LogSource.NONE) ? source.logSource() : draft.logSource();
        String sourceId = source.id().value();
        FrameWriter.Header header = new FrameWriter.Header(
                stamp.timeDomain(),
                source.agency().value(),
                sourceId,
                stamp.id(),
                draft.eventTimeMillis(),
                stamp.receiptMillis(),
                draft.place(),
                logSource);
        ObservationDraft.Body body = withUnit(draft.body(), source);
        FrameWriter writer = desks.get().writer;
        if (!source.stewardship().dataClass().encrypted()) {
            return writer.write(header, body);
        }
        long epochDay = FrameWriter.epochDay(stamp.receiptMillis());
        return writer.writeSealed(header, body, vault.requireKey(source, epochDay));
    }

    private static ObservationDraft.Body withUnit(ObservationDraft.Body body, Source source) {
        if (body instanceof Reading reading && reading.unit().isEmpty()) {
            String unit = source.findProperty(reading.property()).orElseThrow().unit();
            return new Reading(reading.property(), reading.value(), unit);
        }
        return body;
    }

    private String idOf(ObservationDraft draft, Submission submission) {
        if (!draft.id().isEmpty()) {
            return draft.id();
        }
        return submission.defaultId().isEmpty() ? ids.next() : submission.defaultId();
    }

    private static Refused unregistered(String sourceId, Submission submission) {
        return sourceId.isEmpty()
                ? new Refused("", ErrorCode.MISSING_FIELD, "'source' is missing")
                : new Refused(sourceId, ErrorCode.UNREGISTERED_SOURCE, Judge.unknown(sourceId, submission.speaker()));
    }

    private Refused refuse(Parsed.Unreadable unreadable, Submission submission) {
        String sourceId = unreadable.source().orElse(submission.defaultSource());
        return refuse(
                new Refused(sourceId, unreadable.code(), unreadable.reason()),
                unreadable.eventTimeMillis(),
                submission);
    }

    private Refused refuse(Refused refused, ObservationDraft draft, Submission submission) {
        return refuse(refused, OptionalLong.of(draft.eventTimeMillis()), submission);
    }

    private Refused refuse(Refused refused, OptionalLong eventTimeMillis, Submission submission) {
        counts.received(submission.channel());
        Unread unread = new Unread(
                submission.timeDomain(),
                submission.channel(),
                refused.source(),
                refused.code(),
                refused.reason(),
                excerpt(submission.payload()));
        refusals.keep(refused, unread, eventTimeMillis);
        return refused;
    }

    private static String excerpt(Submission.Payload payload) {
        if (payload instanceof Submission.Json json) {
            int length = Math.min(json.length(), Refusals.EXCERPT_CHARS);
            return new String(json.bytes(), json.from(), length, StandardCharsets.UTF_8);
        }
        return ((Submission.Read) payload).original();
    }

    private static Optional<CompletableFuture<IntakeResult>> done(IntakeResult result) {
        return Optional.of(CompletableFuture.completedFuture(result));
    }
}
