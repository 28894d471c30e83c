package org.aedile.server.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.aedile.kernel.Severity;
import org.aedile.server.source.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * The platform in one look, as the status strip shows it.
 *
 * @param state the worst of its parts
 * @param now the domain's clock
 * @param parts database, log, detection, disk and what else there is
 * @param received observations that came in since the start from sources of the reader's agency; from everybody, for who
 *     runs the machine itself, and so the next three
 * @param receivedPerSecond mean of the last ten seconds
 * @param stored observations that are durable, since the start
 * @param rejected refused observations by reason
 * @param lost observations that were lost unseen, by channel; only UDP and MQTT with QoS 0 can lose any
 * @param lagSeconds age of the oldest observation that the projections have not read yet
 * @param alertsOpen open alerts of the domain by severity
 * @param sources sources by state
 * @param blind sources that can't see: silent or faulty
 * @param disk how full the disk of the data directory is
 * @param eventToScreenMs from receipt of an observation to the frame that shows its alert
 * @param checkpointAgeSeconds age of the newest complete checkpoint; null before the first
 */
public record Status(
        @Schema(allowableValues = {"ok", "degraded", "down"})
        String state,

        Instant now,
        List<Part> parts,
        long received,
        double receivedPerSecond,
        long stored,
        Map<String, Long> rejected,
        Map<String, Long> lost,
        double lagSeconds,
        OpenAlerts alertsOpen,
        SourceCounts sources,
        int blind,
        Disk disk,
        EventToScreen eventToScreenMs,
        @Nullable Double checkpointAgeSeconds) {

    /** One part of the platform. */
    public record Part(
            String name,

            @Schema(allowableValues = {"ok", "degraded", "down"})
            String state,

            String detail) {}

    /** Open alerts by severity. */
    public record OpenAlerts(int critical, int high, int medium, int low) {
        public static final OpenAlerts NONE = of(severity -> 0);

        static OpenAlerts of(ToIntFunction<Severity> count) {
            return new OpenAlerts(
                    count.applyAsInt(Severity.CRITICAL),
                    count.applyAsInt(Severity.HIGH),
                    count.applyAsInt(Severity.MEDIUM),
                    count.applyAsInt(Severity.LOW));
        }
    }

    /** Sources by state. */
    public record SourceCounts(
            int total,
            int ok,
            int silent,
            int maintenance,
            int faulty,
            @JsonProperty("new") int fresh) {
        public static final SourceCounts NONE = of(state -> 0);

        static SourceCounts of(ToIntFunction<SourceState> count) {
            return new SourceCounts(
                    Arrays.stream(SourceState.values()).mapToInt(count).sum(),
                    count.applyAsInt(SourceState.OK),
                    count.applyAsInt(SourceState.SILENT),
                    count.applyAsInt(SourceState.MAINTENANCE),
                    count.applyAsInt(SourceState.FAULTY),
                    count.applyAsInt(SourceState.NEW));
        }
    }

    /** How full the disk is, and {@code ok}, {@code nearly-full} from 90 % or {@code full} from 97 %. */
    public record Disk(double usedPercent, String state) {}

    /** Milliseconds; null before the first alert. */
    public record EventToScreen(
            @Nullable Double p50, @Nullable Double p99) {}
}
