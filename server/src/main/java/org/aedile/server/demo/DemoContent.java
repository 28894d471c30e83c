package org.aedile.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.city.demo.DemoAssets;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoSource;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.RuleText;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.detection.correlation.CityTopology;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.rule.RuleLibrary;
import org.jspecify.annotations.Nullable;

/** The rules, detector settings and source profiles that the demo is watched with. */
public final class DemoContent {
    private DemoContent() {}

    /** The Sigma files of the demo: the library as it comes with the product. */
    public static List<RuleText> rules() {
        return RuleLibrary.rules();
    }

    /** How the detectors are set for the demo city. */
    public static List<DetectorSetting> settings() {
        return DetectorSettings.parse(settingsText());
    }

    /** The settings as they are written. */
    static String settingsText() {
        return text("/demo/detectors.yml");
    }

    /** Rules and settings, compiled. */
    public static Catalog catalog() {
        return Catalog.compile(rules(), settings());
    }

    /** What detection knows of the demo's sources. */
    public static SourceProfiles profiles() {
        Map<String, SourceProfile> byId = DemoCity.sources().stream()
                .map(DemoSource::profile)
                .collect(Collectors.toUnmodifiableMap(profile -> profile.id().value(), Function.identity()));
        CityRelations city = CityTopology.of(DemoAssets.all(), List.of());
        return new SourceProfiles() {
            @Override
            public Optional<SourceProfile> find(String source) {
                return Optional.ofNullable(byId.get(source));
            }

            @Override
            public CityRelations city() {
                return city;
            }
        };
    }

    private static String text(String resource) {
        try (@Nullable InputStream in = DemoContent.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks the resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
