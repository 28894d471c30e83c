package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Test;

/** FEATURE: recorded Windows attacks are found by the public Sigma rules, rules of others loaded as they are. */
class A06ReplayOfRecordedAttacksTest {
    private static final int CASES_TO_FIND = 85;

    @Test
    void atLeastEightyFiveOfAHundredRecordedAttacksAlert() {
        Path attacks = Shared.data("sigma/regression");
        String rules = String.join(
                ",",
                List.of(
                        Shared.data("sigma/rules").toString(),
                        Shared.data("sigma/rules-emerging-threats").toString(),
                        Shared.data("sigma/rules-threat-hunting").toString()));
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-attacks");
                ServerProcess server = ServerProcess.start(
                        directory.path(),
                        ServerProcess.Ports.free(),
                        List.of("server", "-D", "aedile.rules=" + rules),
                        Map.of())) {
            Path data = directory.path().resolve("data");
            ApiClient api = ApiClient.local(server, data);
            Program.run(
                    "replay",
                    attacks.toString(),
                    "--name",
                    "attacks",
                    "--data",
                    data.toString(),
                    "--server",
                    server.uri("").toString());

            Waiting.patiently(TestCity.PATIENCE, () -> alertedCases(api).size() >= CASES_TO_FIND);
            assertThat(alertedCases(api)).hasSizeGreaterThanOrEqualTo(CASES_TO_FIND);
        }
    }

    /** Each recorded file is a source of its own. */
    private static Set<String> alertedCases(ApiClient api) {
        Set<String> sources = new HashSet<>();
        api.forEach("/api/v1/alerts?domain=replay-attacks", alert -> {
            if (alert.get("kind").asString().equals("sigma")) {
                sources.add(alert.get("source").asString());
            }
        });
        return sources;
    }
}
