package org.aedile.server.connector.syslog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.Intake.Unread;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;
import org.aedile.wire.ObservationDraft;
import org.aedile.wire.json.Limits;
import org.springframework.stereotype.Component;

/** Hands syslog messages to the intake. Syslog knows no log-in: whoever reaches the port speaks for the host it names. */
@Component
class SyslogIntake {
    private static final int EXCERPT_CHARS = 2_048;

    private final Intake intake;
    private final SyslogSources sources;
    private final InstantSource clock;
    private final ThreadLocal<SyslogDrafts> drafts = ThreadLocal.withInitial(SyslogDrafts::new);

    SyslogIntake(Intake intake, SyslogSources sources, InstantSource clock) {
        this.intake = intake;
        this.sources = sources;
        this.clock = clock;
    }

    /** Waits for room on the log when there is none, and so slows a TCP sender down. */
    CompletableFuture<IntakeResult> take(byte[] bytes, String address) {
        Prepared prepared = prepare(bytes, address, Channel.SYSLOG_TCP);
        return prepared.submission().isPresent()
                ? intake.submit(prepared.submission().get())
                : CompletableFuture.completedFuture(prepared.refused());
    }

    /** Never waits; false when there was no room and the message is lost. */
    boolean takeOrLose(byte[] bytes, String address) {
        Prepared prepared = prepare(bytes, address, Channel.SYSLOG_UDP);
        return prepared.submission().isEmpty()
                || intake.trySubmit(prepared.submission().get()).isPresent();
    }

    /** Refuses what could not even be told apart. */
    void refuse(Channel channel, ErrorCode code, String reason, String excerpt) {
        IntakeResult unused = intake.refuse(new Unread(TimeDomain.LIVE.id(), channel, "", code, reason, excerpt));
    }

    private record Prepared(Optional<Submission> submission, IntakeResult refused) {}

    private Prepared prepare(byte[] bytes, String address, Channel channel) {
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            return refused(channel, ErrorCode.INVALID_UTF8, "a message from " + address + " is not UTF-8", bytes);
        }
        Instant now = clock.instant();
        Optional<SyslogMessage> message = SyslogParser.parse(text.get(), now);
        if (message.isEmpty()) {
            return refused(
                    channel,
                    ErrorCode.UNREADABLE_MESSAGE,
                    "a message from " + address + " has no priority between <0> and <191> at its head",
                    bytes);
        }
        if (message.get().message().length() > Limits.TEXT_CHARS) {
            return refused(
                    channel,
                    ErrorCode.TEXT_TOO_LONG,
                    "a message from %s has %d characters, limit %d"
                            .formatted(address, message.get().message().length(), Limits.TEXT_CHARS),
                    bytes);
        }
        String source = sources.idOf(message.get(), address);
        ObservationDraft draft = drafts.get().draft(message.get(), source, now.toEpochMilli());
        return new Prepared(
                Optional.of(new Submission(
                        TimeDomain.LIVE.id(),
                        channel,
                        new Speaker.Platform("syslog sender " + address),
                        "",
                        "",
                        new Submission.Read(draft, excerpt(bytes)))),
                new IntakeResult.Accepted(source, ""));
    }

    private Prepared refused(Channel channel, ErrorCode code, String reason, byte[] bytes) {
        return new Prepared(
                Optional.empty(),
                intake.refuse(new Unread(TimeDomain.LIVE.id(), channel, "", code, reason, excerpt(bytes))));
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.stripTrailing());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String excerpt(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, EXCERPT_CHARS), StandardCharsets.UTF_8);
    }
}
