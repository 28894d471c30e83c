package org.aedile.server.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aedile.detection.ManyRules;
import org.aedile.detection.RuleText;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.observation.IntakeResult;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: where thousands of rules are loaded, too, a change of one judges from its logged time. */
class RuleReleaseTest {
    private static final int RULES = 3_000;
    private static final int CHANGES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void aChangeOfOneOfThousandsOfRulesJudgesWithinTwoSeconds() throws IOException {
        try (TestServer server =
                TestServer.start(directory.resolve("data"), Map.of("aedile.rules", folder().toString()))) {
            assertThat(server.bean(RuleBook.class).loaded()).hasSizeGreaterThanOrEqualTo(RULES);
            ApiClient reader = ApiClient.loggedIn(server, Role.ADMIN);
            for (int version = 1; version <= CHANGES; version++) {
                change(server, version, reader);
            }
        }
    }

    private static void change(TestServer server, int version, ApiClient reader) {
        String source = "srv-" + version;
        Sources.register(server, Sources.host(source, DataClass.NONE));
        RuleBook book = server.bean(RuleBook.class);
        Instant published = now(server);
        Instant effective = Objects.requireNonNull(book.release(
                        new RuleRelease(version, List.of(new RuleText("bird.yml", rule(version))), List.of()))
                .get(TimeDomain.LIVE.id()));
        await().until(() -> book.loaded().stream().anyMatch(rule -> rule.title().equals("Bird " + version)));
        Instant compiled = now(server);
        await().until(() -> now(server).isAfter(effective));
        String said = "{\"source\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"kestrel-%d\"}}"
                .formatted(source, now(server), version);
        assertThat(Sources.submit(server, said)).isInstanceOf(IntakeResult.Accepted.class);

        await().until(() ->
                reader.get("/api/v1/alerts?domain=live&source=" + source).text().contains("Bird " + version));
        System.out.printf(
                "compiled %d ms after it was published, judges after %d ms, alert after %d ms%n",
                Duration.between(published, compiled).toMillis(),
                Duration.between(published, effective).toMillis(),
                Duration.between(published, now(server)).toMillis());
        assertThat(compiled).isBefore(effective);
        assertThat(Duration.between(published, effective)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    private static String rule(int version) {
        return """
                title: Bird %1$d
                id: bird
                logsource: {product: linux}
                detection: {word: {text: kestrel-%1$d}, condition: word}
                """.formatted(version);
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("rules"));
        for (RuleText rule : ManyRules.of(RULES, 1)) {
            Files.writeString(folder.resolve(rule.file()), rule.text());
        }
        return folder;
    }

    private static Instant now(TestServer server) {
        return server.bean(TimeDomains.class).clock(TimeDomain.LIVE.id()).instant();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10));
    }
}
