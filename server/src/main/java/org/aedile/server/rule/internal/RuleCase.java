package org.aedile.server.rule.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Recorded events and the rules that must find them, in the form of SigmaHQ's regression data: {@code info.yml} names the
 * rules and how many events match at least (a recording may hold more), the events lie beside it as JSON.
 *
 * @param rules ids of the rules
 * @param least how many events each must match, at least 1
 * @param events the records
 */
record RuleCase(List<String> rules, int least, List<Map<String, FieldValue>> events) {
    static final String INFO = "info.yml";

    /**
     * The case in that folder.
     *
     * @throws Unsupported with the reason, when it can't be read
     */
    static RuleCase read(Path folder) throws IOException, Unsupported {
        Map<?, ?> info = SigmaReader.documents(Files.readString(folder.resolve(INFO))).stream()
                .findFirst()
                .orElse(Map.of());
        List<String> rules = maps(info.get("rule_metadata")).stream()
                .map(rule -> String.valueOf(rule.get("id")))
                .toList();
        int least = maps(info.get("regression_tests_info")).stream()
                .map(test -> test.get("match_count"))
                .filter(Number.class::isInstance)
                .map(count -> ((Number) count).intValue())
                .findFirst()
                .orElse(1);
        return new RuleCase(rules, Math.max(1, least), events(folder));
    }

    /** What is not as it should be; empty when the case passes. */
    List<String> run(RuleMatcher matcher) {
        if (rules.isEmpty() || events.isEmpty()) {
            return List.of(rules.isEmpty() ? "info.yml names no rule" : "there are no events beside info.yml");
        }
        Map<String, Integer> counts = new TreeMap<>();
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        for (Map<String, FieldValue> event : events) {
            Observation observation = observation(event);
            matcher.match(
                    view.wrap(writer.write(observation)),
                    observation.logSource(),
                    null,
                    rule -> counts.merge(matcher.rules().rule(rule).head().id(), 1, Integer::sum));
        }
        List<String> problems = new ArrayList<>();
        for (String rule : rules) {
            int count = counts.getOrDefault(rule, 0);
            if (count < least) {
                problems.add("rule %s matches %d of %d events, must be at least %d"
                        .formatted(rule, count, events.size(), least));
            }
        }
        return problems;
    }

    private static Observation observation(Map<String, FieldValue> record) {
        Optional<WindowsEvent> windows = WindowsEvent.find(record);
        return new Observation(
                "event",
                AgencyId.of("case"),
                SourceId.of("case"),
                windows.map(WindowsEvent::logSource).orElse(LogSource.NONE),
                "case",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                new Content.LogRecord(windows.map(WindowsEvent::fields).orElse(record)));
    }

    private static List<Map<String, FieldValue>> events(Path folder) throws IOException, Unsupported {
        List<Map<String, FieldValue>> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                readAll(file, events);
            }
        }
        return events;
    }

    private static void readAll(Path file, List<Map<String, FieldValue>> events) throws IOException, Unsupported {
        try {
            FieldJson.readAll(Files.readAllBytes(file), events::add);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unsupported(file.getFileName() + " is not JSON: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
