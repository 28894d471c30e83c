package org.aedile.server.workbench.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.privacy.PayloadVault;
import org.junit.jupiter.api.Test;

/** FEATURE: a trial that can't judge all that was asked for judges the newest part of it, and says so. */
class TrialRunTest {
    private static final int OBSERVATIONS = 3_000;
    private static final int TOGETHER = 500;
    private static final String RULE = """
            title: Looks for whimbrel
            id: trial-run
            logsource: {product: linux}
            detection:
              word:
                text|contains: whimbrel
              condition: word
            """;

    private final TestServer server = TestServer.shared();

    @Test
    void whatThereIsNoTimeForIsTheOldest() {
        Sources.register(server, Sources.host("trial-run-1", DataClass.NONE));
        for (int i = 0; i < OBSERVATIONS; i += TOGETHER) {
            assertThat(Sources.submitAll(server, some(i))).hasOnlyElementsOfType(IntakeResult.Accepted.class);
        }
        Instant now = Instant.now();
        Instant from = now.minus(Duration.ofHours(1));
        try (LogReader reader = server.bean(StoredLog.class).open(TimeDomain.LIVE.id())) {
            TrialResult whole = trial().on(reader, from, now);
            TrialResult hasty = trial().on(reader, from, now, Duration.ofNanos(1));

            assertThat(whole.complete()).isTrue();
            assertThat(whole.observations()).isGreaterThanOrEqualTo(OBSERVATIONS);
            assertThat(whole.fired()).isPositive();
            assertThat(hasty.complete()).isFalse();
            assertThat(hasty.observations()).isBetween(1, whole.observations() - 1);
            assertThat(hasty.from()).isAfter(whole.from());
        }
    }

    private TrialRun trial() {
        Catalog catalog = Catalog.compile(List.of(new RuleText("trial.yml", RULE)), List.of());
        return new TrialRun(
                catalog,
                Set.of("trial-run"),
                server.bean(KnownSources.class).at(Instant.now()),
                server.bean(PayloadVault.class));
    }

    private static List<String> some(int first) {
        return IntStream.range(first, first + TOGETHER)
                .mapToObj(i ->
                        "{\"source\":\"trial-run-1\",\"id\":\"t-%d\",\"time\":\"%s\",\"fields\":{\"text\":\"a whimbrel\"}}"
                                .formatted(i, Instant.now()))
                .toList();
    }
}
