package org.aedile.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;

/** Registers sources for tests, and lets them speak. */
public final class Sources {
    /** Whose they are, and those who log in. */
    public static final AgencyId AGENCY = AgencyId.of("municipality");

    private Sources() {}

    /** An air quality sensor that reports {@code pm10} in µg/m³. */
    public static Source air(String id) {
        return source(id, "air_quality", LogSource.of("city", "air_quality", ""), DataClass.NONE, List.of());
    }

    /** A camera for people to look through. */
    public static Source camera(String id) {
        return source(id, "camera", LogSource.of("city", "camera", ""), DataClass.PERSONAL, List.of());
    }

    /** A server that writes logs, under these other names. */
    public static Source host(String id, DataClass dataClass, String... aliases) {
        return source(id, "server", LogSource.of("linux", "", ""), dataClass, List.of(aliases));
    }

    /** Registers it with that server and answers its new secret. */
    public static String register(TestServer server, Source source) {
        return Asking.as(Asker.Part.PLATFORM, () -> {
            server.bean(SourceRegistry.class).register(List.of(source));
            return server.bean(org.aedile.server.source.SourceCredentials.class)
                    .issue(source.id().value(), "test")
                    .secret();
        });
    }

    /** Gives a message to that server's gateway and waits for its answer. */
    public static IntakeResult submit(TestServer server, String json) {
        return submitAll(server, List.of(json)).get(0);
    }

    /** Many at once, which waits for the disk as often as one. */
    public static List<IntakeResult> submitAll(TestServer server, List<String> jsons) {
        Intake intake = server.bean(Intake.class);
        return jsons.stream()
                .map(json -> intake.submit(new Submission(
                        TimeDomain.LIVE.id(),
                        Channel.HTTP,
                        new Speaker.Platform("test"),
                        "",
                        "",
                        new Submission.Json(json.getBytes(StandardCharsets.UTF_8)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Registers a source of personal data and lets it say this, now. */
    public static void say(TestServer server, String source, String text) {
        register(server, host(source, DataClass.PERSONAL));
        String json = "{\"source\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"%s\"}}"
                .formatted(source, Instant.now(), text);
        assertThat(submit(server, json)).isInstanceOf(IntakeResult.Accepted.class);
    }

    private static Source source(
            String id, String category, LogSource logSource, DataClass dataClass, List<String> aliases) {
        return new Source(
                SourceId.of(id),
                AGENCY,
                "Test " + id,
                category,
                logSource,
                Optional.of(GeoPoint.of(43.7384, 7.4246)),
                "Condamine",
                "Europe/Monaco",
                List.of(new SourceProfile.Property(
                        "pm10", "particles", "ug/m3", Duration.ofSeconds(30), 0, Double.POSITIVE_INFINITY)),
                new Stewardship("environment office", "tests", "GDPR 6(1)(e)", dataClass, 30),
                Source.ClockQuality.SYNCHRONISED,
                "live",
                aliases,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
