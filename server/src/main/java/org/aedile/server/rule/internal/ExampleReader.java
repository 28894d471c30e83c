package org.aedile.server.rule.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Reads {@code x.examples.yml}: a list of stories. What can't be read is refused with the story and the reason. */
final class ExampleReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new JsonSchema()).build();
    private static final List<String> STORY = List.of("title", "fires", "begin", "sources", "connected", "events");
    private static final List<String> SOURCE = List.of(
            "id", "product", "category", "service", "agency", "zone", "place", "asset", "time-zone", "properties");
    private static final List<String> PROPERTY = List.of("name", "unit", "every");

    private ExampleReader() {}

    static List<Example> read(String yaml) throws Unsupported {
        List<Example> examples = new ArrayList<>();
        StoryMap file = new StoryMap(Map.of("stories", load(yaml)), "the file");
        for (StoryMap story : file.maps("stories", "example")) {
            examples.add(example(story));
        }
        return examples;
    }

    private static Object load(String yaml) throws Unsupported {
        try {
            if (new Load(SETTINGS).loadFromString(yaml) instanceof List<?> list) {
                return list;
            }
        } catch (YamlEngineException e) {
            throw new Unsupported("not YAML: " + String.valueOf(e.getMessage()).strip());
        }
        throw new Unsupported("must be a list of stories");
    }

    private static Example example(StoryMap raw) throws Unsupported {
        StoryMap story = new StoryMap(raw.map(), "'" + raw.require("title") + "'");
        story.requireOnly(STORY);
        if (!story.has("fires")) {
            throw story.problem("lacks 'fires'; [] means that no rule does");
        }
        Map<String, SourceProfile> sources = new LinkedHashMap<>();
        Map<String, String> assets = new LinkedHashMap<>();
        for (StoryMap source : story.maps("sources", "source")) {
            String id = source.require("id");
            sources.put(id, profile(source));
            assets.put(id, source.text("asset", id));
        }
        Instant begin = begin(story);
        return new Example(
                story.require("title"),
                story.list("fires").stream().map(String::valueOf).toList(),
                begin,
                sources,
                new ExampleCity(assets, dependencies(story)),
                new StoryEvents(begin, sources).read(story));
    }

    private static Instant begin(StoryMap story) throws Unsupported {
        String begin = story.text("begin", Example.BEGIN.toString());
        try {
            return Instant.parse(begin);
        } catch (DateTimeException e) {
            throw story.problem("begins at '" + begin + "', must be a time like " + Example.BEGIN);
        }
    }

    private static List<ExampleCity.Dependency> dependencies(StoryMap story) throws Unsupported {
        List<ExampleCity.Dependency> dependencies = new ArrayList<>();
        for (Object pair : story.list("connected")) {
            if (!(pair instanceof List<?> two) || two.size() != 2) {
                throw story.problem("has '" + pair + "' in 'connected', must be two assets");
            }
            dependencies.add(new ExampleCity.Dependency(String.valueOf(two.get(0)), String.valueOf(two.get(1))));
        }
        return dependencies;
    }

    private static SourceProfile profile(StoryMap source) throws Unsupported {
        source.requireOnly(SOURCE);
        String category = source.text("category", "");
        return new SourceProfile(
                SourceId.of(source.require("id")),
                AgencyId.of(source.text("agency", "city")),
                source.require("id"),
                category,
                LogSource.of(source.text("product", ""), category, source.text("service", "")),
                source.findPlace(),
                source.text("zone", ""),
                source.text("time-zone", "UTC"),
                properties(source),
                DataClass.NONE,
                true);
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
