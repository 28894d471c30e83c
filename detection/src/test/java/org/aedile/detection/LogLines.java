package org.aedile.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameWriter;

/** What servers log of failed log-ins, and the rules that watch for bursts of them. */
public final class LogLines {
    public static final String FAILED = """
            title: Failed log-in
            id: failed
            name: failed_login
            author: Ada
            logsource:
              product: linux
            detection:
              s:
                message|contains: Failed password
              condition: s
            level: low
            tags: [attack.t1110]
            """;

    public static final String BURST = """
            ---
            title: Burst of failed log-ins
            id: burst
            author: Ada
            correlation:
              type: event_count
              rules: failed_login
              group-by: [SourceIp]
              timespan: 2m
              condition:
                gte: 5
            level: high
            purpose: protection of the city's servers
            legal-basis: GDPR Art. 6(1)(f)
            """;

    public static final Catalog BURSTS =
            Catalog.compile(List.of(new RuleText("bursts.yml", FAILED + BURST)), List.of());

    public final List<byte[]> frames = new ArrayList<>();
    private final FrameWriter writer = new FrameWriter();
    private final String source;

    public LogLines(String source) {
        this.source = source;
    }

    /** A log-in from that address failed at that time. */
    public LogLines failed(String address, Instant time) {
        frames.add(writer.write(new Observation(
                "o-" + (frames.size() + 1),
                AgencyId.of("it"),
                SourceId.of(source),
                LogSource.of("linux", "", "sshd"),
                "live",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(Map.of(
                        "message", new FieldValue.Text("Failed password for root from " + address),
                        "SourceIp", new FieldValue.Text(address))))));
        return this;
    }
}
