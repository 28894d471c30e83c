package org.aedile.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoSource;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.source.Source;
import org.aedile.server.source.Stewardship;

/** The demo city's sources as the registry takes them. */
final class DemoSources {
    private static final Duration WELL_SET = Duration.ofMillis(100);

    private DemoSources() {}

    static List<Source> all() {
        return DemoCity.sources().stream().map(DemoSources::source).toList();
    }

    private static Source source(DemoSource source) {
        SourceProfile profile = source.profile();
        return new Source(
                profile.id(),
                profile.agency(),
                profile.name(),
                profile.category(),
                profile.logSource(),
                profile.place(),
                profile.zone(),
                profile.timeZone(),
                profile.properties(),
                new Stewardship(
                        source.owner(),
                        source.purpose(),
                        source.legalBasis(),
                        profile.dataClass(),
                        source.retentionDays()),
                source.clockSkew().abs().compareTo(WELL_SET) <= 0
                        ? Source.ClockQuality.SYNCHRONISED
                        : Source.ClockQuality.FREE,
                DemoCity.DOMAIN,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
