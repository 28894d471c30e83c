package org.aedile.benchmarks.kill;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.benchmarks.harness.ApiClient;
import tools.jackson.databind.JsonNode;

/**
 * What a round has left behind: how often each reading is in the history, and the alerts by source number, kind, start
 * within the round and first value.
 *
 * @param readings number of readings that are there at all
 * @param doubled readings that are there more than once
 * @param alerts in words that two rounds can be compared by
 */
record Effects(int readings, int doubled, Set<String> alerts) {
    private static final int MOST_POINTS = 5000;

    static Effects of(ApiClient api, Sender.Round round) {
        int present = 0;
        int doubled = 0;
        for (int number = 0; number < KillPlan.SOURCES; number++) {
            for (int times : timesByReading(api, round, number).values()) {
                present++;
                doubled += times > 1 ? 1 : 0;
            }
        }
        return new Effects(present, doubled, alerts(api, round));
    }

    int lost() {
        return KillPlan.SOURCES * KillPlan.READINGS - readings;
    }

    private static Map<Long, Integer> timesByReading(ApiClient api, Sender.Round round, int number) {
        String path = "/api/v1/sources/%s/series?domain=live&property=%s&from=%s&to=%s&points=%d"
                .formatted(
                        KillPlan.source(round.number(), number),
                        KillPlan.PROPERTY,
                        Instant.ofEpochMilli(round.baseMillis()),
                        Instant.ofEpochMilli(round.baseMillis() + KillPlan.lengthMillis()),
                        MOST_POINTS);
        Map<Long, Integer> times = new HashMap<>();
        for (JsonNode point : api.get(path).get("points")) {
            times.merge((long) (point.get(1).asDouble() % (KillPlan.VALID_HIGH + 1)), 1, Integer::sum);
        }
        return times;
    }

    private static Set<String> alerts(ApiClient api, Sender.Round round) {
        String prefix = "kill-" + round.number() + "-";
        Set<String> alerts = new TreeSet<>();
        String path = "/api/v1/alerts?domain=live&from=" + Instant.ofEpochMilli(round.baseMillis() - 1000);
        api.forEach(path, alert -> {
            String source = alert.get("source").asString();
            if (source.startsWith(prefix)) {
                alerts.add("%s %s +%d ms %s"
                        .formatted(
                                source.substring(prefix.length()),
                                alert.get("kind").asString(),
                                Instant.parse(alert.get("startTime").asString()).toEpochMilli() - round.baseMillis(),
                                alert.at("/evidence/value").asString("")));
            }
        });
        return alerts;
    }
}
