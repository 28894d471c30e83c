package org.aedile.detection.correlation;

import static org.aedile.detection.Story.lines;
import static org.aedile.detection.Story.standing;
import static org.aedile.detection.correlation.CorrelationTypesTest.correlation;
import static org.aedile.detection.correlation.CorrelationTypesTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.RuleText;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.Story;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceProfile;
import org.junit.jupiter.api.Test;

/** FEATURE: correlations in place and topology, absence, what lasts, and alerts as input. */
class CityCorrelationTest {
    private static final String RULES = rule("opened") + rule("closed") + rule("lost");
    private static final GeoPoint GATE = GeoPoint.of(43.7312, 7.4197);

    @Test
    void matchesNearEachOther() {
        Story story = new Story()
                .at(0, "cam-1", GATE, "event", "lost")
                .at(10, "door-1", north(GATE, 150), "event", "opened")
                .at(20, "door-2", north(GATE, 210), "event", "opened")
                .at(30, "door-3", north(GATE, -190), "event", "opened")
                .record(40, "door-4", "event", "opened");

        List<Alert> standing = standing(story.alerts(RULES + placed("temporal", "lost, opened", "near: 200m")));

        assertThat(lines(standing)).containsExactly("revised: lost and opened within 60 s and 200 m");
        assertThat(standing.get(0).observations()).containsExactly("cam-1/o-1", "door-1/o-2", "door-3/o-4");
    }

    @Test
    void nearInTheirOrder() {
        Story story = new Story()
                .at(0, "cam-1", GATE, "event", "lost")
                .at(10, "door-1", north(GATE, 150), "event", "opened")
                .at(100, "door-2", GATE, "event", "opened")
                .at(110, "cam-2", GATE, "event", "lost");

        assertThat(lines(standing(story.alerts(RULES + placed("temporal_ordered", "lost, opened", "near: 200m")))))
                .containsExactly("raised: lost, then opened within 60 s and 200 m");
    }

    @Test
    void withinAZone() {
        SourceProfiles city = city(Map.of(), GATE);
        Story story =
                new Story(city).at(0, "cam-1", GATE, "event", "lost").at(0, "cam-2", north(GATE, 900), "event", "lost");
        String rules = RULES
                + placed("event_count", "lost", "within: [port]").replace("    near", "")
                + "  condition: {gte: 1}\n";

        assertThat(standing(story.alerts(rules)))
                .singleElement()
                .returns("1 times lost within 60 s, in port", Alert::explanation)
                .returns(List.of("cam-1/o-1"), Alert::observations);
    }

    @Test
    void onConnectedAssets() {
        SourceProfiles city = city(Map.of("srv-1", Set.of("srv-1", "tl-4"), "tl-4", Set.of("srv-1", "tl-4")), GATE);
        Story story = new Story(city)
                .record(0, "srv-1", "event", "opened")
                .record(10, "tl-4", "event", "lost")
                .record(20, "tl-5", "event", "lost")
                .record(30, "srv-1", "event", "lost");

        List<Alert> standing =
                standing(story.alerts(RULES + placed("temporal_ordered", "opened, lost", "connected: 1")));

        assertThat(lines(standing)).containsExactly("revised: opened, then lost within 60 s, on connected assets");
        assertThat(standing.get(0).observations()).containsExactly("srv-1/o-1", "tl-4/o-2", "srv-1/o-4");
    }

    @Test
    void whatDoesNotFollowIsToldWhenTheTimeIsOver() {
        Story story = new Story()
                .record(0, "a", "event", "opened", "host", "a")
                .record(59, "a", "event", "closed", "host", "a")
                .record(0, "b", "event", "opened", "host", "b")
                .record(61, "b", "event", "closed", "host", "b");

        List<Alert> told = story.alerts(RULES + correlation("temporal", "opened", "") + "  absent: closed\n");

        assertThat(lines(told)).containsExactly("raised: opened within 60 s, not followed by closed, host b");
        assertThat(told.get(0).detectedAt()).isEqualTo(Story.NOON.plusSeconds(60));
    }

    @Test
    void whatComesTooLateIsRetracted() {
        long[] delay = {0, 30_000};
        int[] next = {0};
        Story story = new Story()
                .record(0, "a", "event", "opened", "host", "a")
                .record(50, "a", "event", "closed", "host", "a")
                .delayed(() -> delay[next[0]++]);

        assertThat(lines(story.alerts(RULES + correlation("temporal", "opened", "") + "  absent: closed\n")))
                .containsExactly(
                        "raised: opened within 60 s, not followed by closed, host a",
                        "retracted: opened within 60 s, not followed by closed, host a");
    }

    @Test
    void anInputThatBeganElsewhereTakesNothingBack() {
        long[] delay = {0, 0, 30_000, 0, 0};
        int[] next = {0};
        Story story = new Story()
                .record(0, "a", "event", "lost", "host", "a")
                .record(10, "b", "event", "lost", "host", "a")
                .record(20, "c", "event", "lost", "host", "a")
                .record(30, "d", "event", "lost", "host", "a")
                .record(40, "e", "event", "opened", "host", "a")
                .delayed(() -> delay[next[0]++]);
        String many = correlation("event_count", "lost", "{gte: 3}").replace("title: C", "title: M\nname: many");
        String chain = correlation("temporal_ordered", "many, opened", "").replace("id: c", "id: d");

        List<Alert> told = story.alerts(RULES + many + chain);

        assertThat(lines(told))
                .contains("raised: M, then opened within 60 s, host a")
                .noneMatch(line -> line.startsWith("retracted"));
    }

    @Test
    void whatIsTrueAgainIsRaisedAgain() {
        long[] delay = {0, 30_000, 45_000};
        int[] next = {0};
        Story story = new Story()
                .record(0, "a", "event", "opened", "host", "a")
                .record(50, "b", "event", "closed", "host", "a")
                .record(55, "c", "event", "opened", "host", "a")
                .delayed(() -> delay[next[0]++]);

        List<Alert> told = story.alerts(RULES + correlation("temporal", "opened", "") + "  absent: closed\n");

        assertThat(told)
                .extracting(alert -> alert.status() + " " + alert.revision())
                .containsExactly("RAISED 1", "RETRACTED 2", "RAISED 3");
    }

    @Test
    void whatLasts() {
        String hot = """
                title: Hot
                id: hot
                logsource: {product: city}
                detection:
                  s: {property: temperature, value|gt: 60}
                  condition: s
                ---
                title: Hot for five minutes
                id: fire
                correlation:
                  type: temporal
                  rules: [hot]
                  group-by: [source]
                  timespan: 3m
                  sustained: 5m
                """;
        Story story = new Story();
        for (int minute = 0; minute < 9; minute++) {
            story.reading(60 * minute, "stays-hot", "temperature", 80);
            story.reading(60 * minute + 1, "stays-hot", "humidity", 10);
            story.reading(60 * minute, "cools-down", "temperature", minute == 4 ? 50 : 80);
            if (minute < 2 || minute > 5) {
                story.reading(60 * minute, "falls-silent", "temperature", 80);
            }
        }

        List<Alert> told = story.alerts(hot);

        assertThat(lines(standing(told))).containsExactly("revised: Hot for at least 5 min, source stays-hot");
        assertThat(told.get(0).detectedAt()).isEqualTo(Story.NOON.plusSeconds(300));
    }

    @Test
    void alertsOfDetectorsAndRulesTogether() {
        String rules = rule("changed") + """
                ---
                title: Crowd grows
                id: crowd
                logsource: {product: aedile, category: alert}
                detection:
                  s: {kind: threshold, property: people}
                  condition: s
                ---
                title: Plan changed while a crowd grows
                id: both
                correlation:
                  type: temporal
                  rules: [crowd, changed]
                  timespan: 10m
                level: critical
                """;
        Catalog catalog = Catalog.compile(List.of(new RuleText("r.yml", rules)), DetectorSettings.parse("""
                        id: people
                        kind: threshold
                        title: Too many people
                        severity: high
                        properties: [people]
                        above: 100
                        """));
        assertThat(catalog.refused()).isEmpty();
        Story story = new Story()
                .reading(0, "square", "people", 50)
                .reading(60, "square", "people", 150)
                .record(100, "tl-4", "event", "changed");

        assertThat(lines(story.alerts(catalog).stream()
                        .filter(alert -> alert.rule().equals("both"))
                        .toList()))
                .containsExactly("raised: “Crowd grows” and changed within 10 min");
    }

    private static String placed(String type, String rules, String join) {
        return correlation(type, rules, "").replace("  group-by: [host]\n", "") + "  " + join + "\n";
    }

    /** The port lies 300 m around the gate. */
    private static SourceProfiles city(Map<String, Set<String>> assets, GeoPoint port) {
        CityRelations relations = new CityRelations() {
            @Override
            public String asset(String source) {
                return source;
            }

            @Override
            public Set<String> within(String asset, int hops) {
                return hops == 0 ? Set.of(asset) : assets.getOrDefault(asset, Set.of(asset));
            }

            @Override
            public boolean lies(GeoPoint place, String zone) {
                return zone.equals("port") && port.distanceMeters(place) < 300;
            }
        };
        return new SourceProfiles() {
            @Override
            public Optional<SourceProfile> find(String sourceId) {
                return Optional.empty();
            }

            @Override
            public CityRelations city() {
                return relations;
            }
        };
    }

    private static GeoPoint north(GeoPoint from, double meters) {
        return GeoPoint.of(from.latitudeDegrees() + meters / 111_195, from.longitudeDegrees());
    }
}
