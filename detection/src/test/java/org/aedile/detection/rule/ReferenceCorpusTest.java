package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aedile.detection.RuleText;
import org.aedile.detection.SharedData;
import org.aedile.detection.rule.reference.ReferenceEvent;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.windows.WindowsEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * FEATURE: with the public corpus the engine says of recorded events what the specification says. Of each lane a random
 * sample is taken; {@code -Daedile.events=all} takes them all, which takes minutes.
 */
class ReferenceCorpusTest {
    private static final int EVENTS_OF_A_LANE = 100;

    private static Verdicts verdicts = new Verdicts(List.of());

    @BeforeAll
    static void readCorpus() {
        SharedData.require("sigma/lanes");
        verdicts = new Verdicts(
                SharedData.sigmaRules().stream().map(RuleText::text).toList());
    }

    @Test
    void theSameRulesRun() {
        assertThat(verdicts.runByOneOnly()).isEmpty();
    }

    @Test
    void everyLaneGivesTheSameMatchesRoutedAndNot() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (Path lane : SharedData.files(SharedData.require("sigma/lanes"), ".ndjson")) {
            int routed = 0;
            int all = 0;
            List<String> sample = sample(lane, random);
            for (String line : sample) {
                routed += compare(line, true);
                all += compare(line, false);
            }
            System.out.printf(
                    "%s: %d events, %d matches routed, %d of all rules%n",
                    lane.getFileName(), sample.size(), routed, all);
        }
    }

    @Test
    void everyRecordedAttackGivesTheSameMatches() {
        int matches = 0;
        for (Path recording : SharedData.files(SharedData.require("sigma/regression"), ".json")) {
            List<Map<String, FieldValue>> records = new ArrayList<>();
            FieldJson.readAll(SharedData.read(recording).getBytes(StandardCharsets.UTF_8), records::add);
            for (Map<String, FieldValue> record : records) {
                matches += compare(WindowsEvent.find(record).orElseThrow(), recording);
            }
        }
        assertThat(matches).isGreaterThanOrEqualTo(100);
    }

    private static List<String> sample(Path lane, Random random) {
        List<String> lines = new ArrayList<>(SharedData.read(lane).lines().toList());
        Collections.shuffle(lines, random);
        boolean all = System.getProperty("aedile.events", "").equals("all");
        return all ? lines : lines.subList(0, Math.min(EVENTS_OF_A_LANE, lines.size()));
    }

    private static int compare(String line, boolean routed) {
        Set<String> found = verdicts.ofEngine(line, routed);
        assertThat(found).as("%s, routed: %s", line, routed).isEqualTo(verdicts.ofReference(line, routed));
        assertThat(found).as("witnesses of %s", line).isEqualTo(verdicts.ofEngineWithoutWitnesses());
        return found.size();
    }

    private static int compare(WindowsEvent event, Path recording) {
        FrameView view = new FrameView().wrap(new FrameWriter().write(observation(event)));
        Set<String> found = verdicts.ofEngine(view, event.logSource());
        assertThat(found)
                .as(recording.toString())
                .isEqualTo(verdicts.ofReference(ReferenceEvent.of(event.fields()), event.logSource()));
        return found.size();
    }

    private static Observation observation(WindowsEvent event) {
        return new Observation(
                "o-1",
                AgencyId.of("it"),
                SourceId.of("srv-3"),
                event.logSource(),
                "live",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                new Content.LogRecord(event.fields()));
    }
}
