package org.aedile.server.triage.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.junit.jupiter.api.Test;

/** FEATURE: alerts fold into few items, and each says why. */
class GroupingTest {
    private static final Instant START = Instant.parse("2026-05-30T19:00:00Z");
    private static final double METER = 1 / 111_195.0;
    private static final List<String> DESKS = List.of("north", "south");

    private final Grouping grouping = new Grouping(Limits.USUAL);

    @Test
    void whatRepeatsIsOneItem() {
        place(signal("a", "s1", 0, 0));
        place(signal("b", "s1", 0, 1_800));

        assertThat(grouping.groups()).hasSize(1);
        assertThat(wording(group("a"))).isEqualTo("2 alerts of one source within 30 min, all about air quality");
    }

    @Test
    void whatIsNearInPlaceAndTimeIsOneItemThatSaysSoWithNumbers() {
        place(signal("a", "s1", 0, 0));
        place(signal("b", "s2", 158, 70));
        place(signal("far", "s3", 5_000, 70));

        assertThat(group("a")).isSameAs(group("b")).isNotSameAs(group("far"));
        assertThat(wording(group("a"))).isEqualTo("2 alerts within 80 m and 2 min, all about air quality");
    }

    @Test
    void whatIsNearButLateIsAnotherItem() {
        place(signal("a", "s1", 0, 0));
        place(signal("b", "s2", 10, 601));

        assertThat(group("a")).isNotSameAs(group("b"));
    }

    @Test
    void anAssetAndWhatDependsOnItAreOneItemHoweverFarApart() {
        place(at("a", "pump", 0, Set.of("pump", "substation")));
        place(at("b", "substation", 9_000, Set.of("substation")));

        assertThat(group("a")).isSameAs(group("b"));
        assertThat(wording(group("a"))).endsWith("of assets that depend on each other: pump, substation");
    }

    @Test
    void aCorrelationBringsTogetherWhatItTook() {
        place(signal("a", "s1", 0, 0));
        place(signal("b", "s2", 4_000, 1));
        place(new Signal(
                "c",
                Severity.HIGH,
                "both",
                "s9",
                "traffic",
                spot(8_000, "s9"),
                Set.of("a", "b"),
                START.plusSeconds(2)));

        assertThat(grouping.groups()).hasSize(1);
        assertThat(wording(group("c"))).endsWith("joined by the rule Rule both");
    }

    @Test
    void aCriticalAlertIsAlwaysAlone() {
        place(signal("a", "s1", 0, 0));
        place(critical("x", "s1", 0, 1));
        place(critical("y", "s1", 0, 2));
        place(signal("b", "s1", 0, 3));

        assertThat(group("x").parts()).hasSize(1);
        assertThat(group("y").parts()).hasSize(1);
        assertThat(group("a")).isSameAs(group("b"));
    }

    @Test
    void anAlertThatBecomesCriticalLeavesItsGroup() {
        place(signal("a", "s1", 0, 0));
        place(signal("b", "s2", 50, 1));
        place(critical("b", "s2", 50, 2));

        assertThat(group("b").kind()).isEqualTo(Group.Kind.CRITICAL);
        assertThat(group("a").parts()).hasSize(1);
    }

    @Test
    void aDeskGetsFewNewItemsAndTheRestWaitsTogether() {
        for (int i = 0; i < 60; i++) {
            grouping.place(signal("a" + i, "s" + i, 3_000 * i, i * 10), List.of("one"));
        }

        assertThat(grouping.groups().stream().filter(group -> group.kind() == Group.Kind.FURTHER))
                .hasSize(1);
        assertThat(grouping.groups()).hasSizeBetween(4, 9);
        assertThat(wording(group("a59"))).contains("further alerts, all about air quality; nothing joins them");
    }

    @Test
    void whatWaitsComesTogetherOnceItTurnsOutToBelongTogether() {
        for (int i = 0; i < 8; i++) {
            grouping.place(signal("a" + i, "s" + i, 3_000 * i, i), List.of("one"));
        }
        grouping.place(signal("p", "t1", 90_000, 10), List.of("one"));
        grouping.place(signal("q", "t2", 90_040, 20), List.of("one"));
        assertThat(group("p").kind()).isEqualTo(Group.Kind.FURTHER);

        grouping.place(signal("r", "t3", 90_080, 200), List.of("one"));

        assertThat(group("r").kind()).isEqualTo(Group.Kind.RELATED);
        assertThat(group("r").parts()).extracting(Signal::id).containsExactlyInAnyOrder("p", "q", "r");
    }

    @Test
    void itemsAreSharedOutAmongDesks() {
        for (int i = 0; i < 4; i++) {
            place(signal("a" + i, "s" + i, 3_000 * i, i));
        }

        assertThat(grouping.groups().stream().filter(group -> group.desk().equals("north")))
                .hasSize(2);
    }

    @Test
    void theSameAlertsInTheSameOrderMakeTheSameItemsAndEachIsInOne() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("seed " + seed);
        List<Signal> signals = random(new Random(seed), 400);

        List<String> first = run(signals);

        assertThat(run(signals)).isEqualTo(first);
        assertThat(first.stream()
                        .flatMap(line -> List.of(line.split(" ")).stream().skip(3)))
                .containsExactlyInAnyOrderElementsOf(
                        signals.stream().map(Signal::id).toList());
    }

    @Test
    void whatChattersIsFound() {
        Chatter chatter = new Chatter();
        int count = 0;
        for (int i = 0; i < Chatter.MANY; i++) {
            count = chatter.hear(signal("a" + i, "s1", 0, i * 59));
        }
        assertThat(count).isEqualTo(Chatter.MANY);
        assertThat(chatter.hear(signal("b", "s2", 0, 0))).isZero();
        assertThat(chatter.hear(signal("c", "s1", 0, 3_600))).isZero();
    }

    private static List<String> run(List<Signal> signals) {
        Grouping fresh = new Grouping(Limits.USUAL);
        signals.forEach(signal -> fresh.place(signal, DESKS));
        return fresh.groups().stream()
                .map(group -> "%d %s %s %s"
                        .formatted(
                                group.number(),
                                group.kind(),
                                group.desk(),
                                String.join(
                                        " ",
                                        group.parts().stream().map(Signal::id).toList())))
                .toList();
    }

    private static List<Signal> random(Random random, int count) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String source = "s" + random.nextInt(60);
            Severity severity = List.copyOf(EnumSet.allOf(Severity.class)).get(random.nextInt(4));
            signals.add(new Signal(
                    "a" + i,
                    severity,
                    "r" + random.nextInt(3),
                    source,
                    random.nextBoolean() ? "air_quality" : "traffic",
                    spot(random.nextInt(4_000), source),
                    Set.of(),
                    START.plus(Duration.ofSeconds(2L * i))));
        }
        return signals;
    }

    private void place(Signal signal) {
        grouping.place(signal, DESKS);
    }

    private Group group(String alert) {
        return grouping.groupOf(alert).orElseThrow();
    }

    private static String wording(Group group) {
        return Wording.of(Bonds.of(group.kind(), group.parts(), signal -> "Rule " + signal.rule()));
    }

    private static Signal signal(String id, String source, double meters, int second) {
        return new Signal(
                id,
                Severity.MEDIUM,
                "pm10-high",
                source,
                "air_quality",
                spot(meters, source),
                Set.of(),
                START.plusSeconds(second));
    }

    private static Signal critical(String id, String source, double meters, int second) {
        Signal signal = signal(id, source, meters, second);
        return new Signal(
                id, Severity.CRITICAL, signal.rule(), source, signal.category(), signal.spot(), Set.of(), signal.at());
    }

    private static Signal at(String id, String asset, double meters, Set<String> connected) {
        GeoPoint place = GeoPoint.of(43.2 + meters * METER, 7.42);
        return new Signal(
                id,
                Severity.MEDIUM,
                "fault",
                "source-" + asset,
                "utility",
                new Signal.Spot(Optional.of(place), "", asset, connected),
                Set.of(),
                START);
    }

    private static Signal.Spot spot(double meters, String source) {
        return Signal.Spot.of(Optional.of(GeoPoint.of(43.2 + meters * METER, 7.42)), "", source);
    }
}
