package org.aedile.server.rule.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.correlation.CityTopology;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.ZoneOutline;

/** Reads {@code x.examples.yml}: a list of stories. What can't be read is refused with the story and the reason. */
final class ExampleReader {
    private static final AgencyId OWNER = AgencyId.of("city");
    private static final List<String> STORY =
            List.of("title", "fires", "begin", "sources", "connected", "zones", "events");
    private static final List<String> SOURCE = List.of(
            "id", "product", "category", "service", "agency", "zone", "place", "asset", "time-zone", "properties");
    private static final List<String> ZONE = List.of("id", "outline");
    private static final List<String> PROPERTY = List.of("name", "unit", "every");

    /** Between them every clock can be told. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    private ExampleReader() {}

    static List<Example> read(String yaml) throws Unsupported {
        List<Example> examples = new ArrayList<>();
        StoryMap file = new StoryMap(Map.of("stories", SigmaReader.elements(yaml)), "the file");
        for (StoryMap story : file.maps("stories", "example")) {
            try {
                examples.add(example(story));
            } catch (IllegalArgumentException e) {
                throw story.problem("can't be told: " + e.getMessage());
            }
        }
        return examples;
    }

    private static Example example(StoryMap raw) throws Unsupported {
        StoryMap story = new StoryMap(raw.map(), "'" + raw.require("title") + "'");
        story.requireOnly(STORY);
        if (!story.has("fires")) {
            throw story.problem("lacks 'fires'; [] means that no rule does");
        }
        Map<String, SourceProfile> sources = new LinkedHashMap<>();
        for (StoryMap source : story.maps("sources", "source")) {
            sources.put(source.require("id"), profile(source));
        }
        Instant begin = begin(story);
        return new Example(
                story.require("title"),
                Position.of(story.map()).line(),
                story.list("fires").stream().map(String::valueOf).toList(),
                begin,
                sources,
                CityTopology.of(assets(story), zones(story)),
                new StoryEvents(begin, sources).read(story));
    }

    private static Instant begin(StoryMap story) throws Unsupported {
        String begin = story.text("begin", Example.BEGIN.toString());
        try {
            Instant time = Instant.parse(begin);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw story.problem("begins at '" + begin + "', must be from " + FIRST + " to " + LAST);
            }
            return time;
        } catch (DateTimeException e) {
            throw story.problem("begins at '" + begin + "', must be a time like " + Example.BEGIN);
        }
    }

    /** A source that states no asset is one of its own; the first of two that are connected depends on the other. */
    private static List<Asset> assets(StoryMap story) throws Unsupported {
        Map<String, List<SourceId>> sources = new LinkedHashMap<>();
        Map<String, List<AssetId>> dependsOn = new LinkedHashMap<>();
        for (StoryMap source : story.maps("sources", "source")) {
            String id = source.require("id");
            sources.computeIfAbsent(source.text("asset", id), asset -> new ArrayList<>())
                    .add(SourceId.of(id));
        }
        for (Object pair : story.list("connected")) {
            if (!(pair instanceof List<?> two) || two.size() != 2) {
                throw story.problem("has '" + pair + "' in 'connected', must be two assets");
            }
            dependsOn
                    .computeIfAbsent(String.valueOf(two.get(0)), asset -> new ArrayList<>())
                    .add(AssetId.of(String.valueOf(two.get(1))));
        }
        Set<String> ids = new LinkedHashSet<>(sources.keySet());
        ids.addAll(dependsOn.keySet());
        return ids.stream()
                .map(id -> new Asset(
                        AssetId.of(id),
                        OWNER,
                        id,
                        "",
                        sources.getOrDefault(id, List.of()),
                        dependsOn.getOrDefault(id, List.of())))
                .toList();
    }

    private static List<ZoneOutline> zones(StoryMap story) throws Unsupported {
        List<ZoneOutline> zones = new ArrayList<>();
        for (StoryMap zone : story.maps("zones", "zone")) {
            zone.requireOnly(ZONE);
            String id = zone.require("id");
            try {
                zones.add(new ZoneOutline(id, id, List.of(zone.places("outline"))));
            } catch (IllegalArgumentException e) {
                throw zone.problem("can't be drawn: " + e.getMessage());
            }
        }
        return zones;
    }

    private static SourceProfile profile(StoryMap source) throws Unsupported {
        source.requireOnly(SOURCE);
        String category = source.text("category", "");
        return new SourceProfile(
                SourceId.of(source.require("id")),
                AgencyId.of(source.text("agency", OWNER.value())),
                source.require("id"),
                category,
                LogSource.of(source.text("product", ""), category, source.text("service", "")),
                source.findPlace(),
                source.text("zone", ""),
                source.text("time-zone", "UTC"),
                properties(source),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }

    private static List<SourceProfile.Property> properties(StoryMap source) throws Unsupported {
        List<SourceProfile.Property> properties = new ArrayList<>();
        for (StoryMap property : source.maps("properties", "property")) {
            property.requireOnly(PROPERTY);
            String name = property.require("name");
            properties.add(new SourceProfile.Property(
                    name,
                    name,
                    property.text("unit", "1"),
                    Duration.ofMillis(property.millis("every", "0s")),
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY));
        }
        return properties;
    }
}
