package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.aedile.detection.SharedData;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.windows.WindowsEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FEATURE: the public Sigma corpus loads, and the attacks recorded for it are found. */
class SigmaCorpusTest {
    private static final int RULES = 3_754;
    private static final int LEAST_FOUND = 85;
    private static final int EVENTS_OF_A_LANE = 200;

    /** Read and compiled once. */
    private static final class Corpus {
        private static final List<RuleText> TEXTS = SharedData.sigmaRules();
        private static final Catalog CATALOG = Catalog.compile(TEXTS, List.of());
    }

    @BeforeAll
    static void requireCorpus() {
        SharedData.require("sigma/rules");
    }

    @Test
    void recordedAttacksAreFoundByTheRulesWrittenForThem() {
        Catalog catalog = Corpus.CATALOG;
        List<String> missed = new ArrayList<>();
        int found = 0;
        for (Path recording : SharedData.files(SharedData.require("sigma/regression"), ".json")) {
            String rule = recording.getFileName().toString().replace(".json", "");
            if (alertingRules(catalog, recording).contains(rule)) {
                found++;
            } else {
                missed.add(recording.toString());
            }
        }

        System.out.println(found + " of 100 recorded attacks found, missed " + missed);
        assertThat(found).as("found; missed %s", missed).isGreaterThanOrEqualTo(LEAST_FOUND);
    }

    @Test
    void nearlyAllRulesLoadAndTheOthersAreRefusedWithAReason() {
        List<RuleText> texts = Corpus.TEXTS;
        Catalog catalog = Corpus.CATALOG;

        Map<String, Integer> reasons = new TreeMap<>();
        for (Refused refused : catalog.refused()) {
            reasons.merge(refused.reason() + " (" + refused.file() + ")", 1, Integer::sum);
        }
        System.out.println(catalog.ruleCount() + " rules loaded, refused " + reasons);
        assertThat(texts).hasSize(RULES);
        assertThat(catalog.ruleCount() + catalog.refused().size()).isEqualTo(RULES);
        assertThat(catalog.ruleCount()).isGreaterThan(RULES - 20);
        assertThat(catalog.refused()).allMatch(refused -> !refused.reason().isBlank());
    }

    @Test
    void onlyWhatNeedsPlaceholdersIsRefusedAndLoadsWhenTheyHaveValues() {
        assertThat(Corpus.CATALOG.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.reason())
                        .startsWith("the placeholder %known_cdcs% has no values")
                        .contains("--placeholders FILE"));

        List<RuleText> texts = new ArrayList<>(Corpus.TEXTS);
        texts.removeIf(text -> !text.text().contains("%known_cdcs%"));
        texts.add(new RuleText("placeholders.yml", "placeholders: {known_cdcs: [dc1, dc2]}"));
        Catalog catalog = Catalog.compile(texts, List.of());
        assertThat(catalog.refused()).isEmpty();
        assertThat(catalog.ruleCount()).isEqualTo(2);
    }

    @Test
    void theWitnessesLoseNothing() throws Unsupported {
        RuleSet.Builder builder = new RuleSet.Builder();
        for (RuleText text : Corpus.TEXTS) {
            for (Map<?, ?> document : SigmaReader.documents(text.text())) {
                if (!text.text().contains("|expand")) {
                    builder.add(SigmaReader.rule(document, text.file()));
                }
            }
        }
        RuleSet rules = builder.build();
        RuleMatcher byWitness = new RuleMatcher(rules);
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        int matches = 0;
        for (Path lane : SharedData.files(SharedData.require("sigma/lanes"), ".ndjson")) {
            for (String line :
                    SharedData.read(lane).lines().limit(EVENTS_OF_A_LANE).toList()) {
                Map<String, FieldValue> fields = FieldJson.read(line.getBytes(StandardCharsets.UTF_8));
                view.wrap(writer.write(observation(LogSource.NONE, Instant.EPOCH, fields, 1)));
                Set<Integer> found = new TreeSet<>();
                byWitness.match(view, LogSource.NONE, null, found::add);
                assertThat(found).as(line).isEqualTo(byWitness.matchingOfAll());
                matches += found.size();
            }
        }
        assertThat(matches).isPositive();
    }

    private static Set<String> alertingRules(Catalog catalog, Path recording) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), SourceProfiles.NONE, collected);
        FrameWriter writer = new FrameWriter();
        List<byte[]> frames = new ArrayList<>();
        FieldJson.readAll(
                SharedData.read(recording).getBytes(StandardCharsets.UTF_8),
                record -> frames.add(writer.write(observation(record, frames.size()))));
        FrameView view = new FrameView();
        frames.forEach(frame -> detection.observe(view.wrap(frame)));
        Set<String> rules = new HashSet<>();
        collected.alerts.forEach(alert -> rules.add(alert.rule()));
        return rules;
    }

    private static Observation observation(Map<String, FieldValue> record, int number) {
        WindowsEvent event = WindowsEvent.find(record).orElseThrow();
        return observation(event.logSource(), event.time().orElse(Instant.EPOCH), event.fields(), number);
    }

    private static Observation observation(
            LogSource logSource, Instant time, Map<String, FieldValue> fields, int number) {
        return new Observation(
                "o-" + number,
                AgencyId.of("it"),
                SourceId.of("srv-3"),
                logSource,
                "replay-x",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(fields));
    }
}
