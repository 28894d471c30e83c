package org.aedile.detection.rule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.EventView;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/** Tries rules, written in a few words, on events written in a few words. */
final class SigmaTrial {
    private SigmaTrial() {}

    /** Which rules of a file match, by id; every rule must compile. */
    static List<String> matching(String file, EventView event, LogSource logSource) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", file)), List.of());
        if (!catalog.refused().isEmpty()) {
            throw new AssertionError(catalog.refused() + "\n" + file);
        }
        RuleMatcher matcher = catalog.newRuleMatcher();
        List<String> matching = new ArrayList<>();
        matcher.match(
                event,
                logSource,
                null,
                rule -> matching.add(matcher.rules().rule(rule).head().id()));
        return matching;
    }

    /** The rule {@code r-1}: a detection, of which the first selection may be written in its line, and a condition. */
    static String rule(String detection, String condition) {
        return "id: r-1\ntitle: A rule\nlogsource:\n  product: any\ndetection:\n  "
                + detection
                        .replaceFirst("^s: (?=[^\\[{])", "s:\n    ")
                        .replace("\ns", "\n  s")
                        .replace("\nf", "\n  f")
                        .replace("\n_", "\n  _")
                + "\n  condition: '" + condition + "'\n";
    }

    /** The fields of a JSON object, or the texts of {@code a=cmd.exe b=x%20y} with {@code %20} for a blank. */
    static Map<String, FieldValue> fields(String pairs) {
        if (pairs.startsWith("{")) {
            return FieldJson.read(pairs.getBytes(StandardCharsets.UTF_8));
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            int at = pair.indexOf('=');
            values.put(
                    pair.substring(0, at),
                    new FieldValue.Text(pair.substring(at + 1).replace("%20", " ")));
        }
        return values;
    }

    static EventView record(Map<String, FieldValue> fields) {
        return event(new Content.LogRecord(fields));
    }

    static EventView reading(String property, double value, String unit) {
        return event(new Content.Reading(property, value, unit));
    }

    private static EventView event(Content content) {
        Observation observation = new Observation(
                "o-1",
                AgencyId.of("it"),
                SourceId.of("srv-3"),
                LogSource.NONE,
                "live",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                content);
        return new FrameView().wrap(new FrameWriter().write(observation));
    }
}
