package org.aedile.benchmarks.room;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aedile.benchmarks.harness.Preparation;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agency.City;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.springframework.context.ApplicationContext;

/** Five agencies of a city, and the gauges that speak meanwhile. */
public final class RoomPreparation implements Preparation {
    static final String PROPERTY = "level";

    static String agency(int number) {
        return "agency-" + number;
    }

    static String source(int number) {
        return "gauge-" + number;
    }

    @Override
    public void prepare(ApplicationContext server, Path data, List<String> arguments) throws IOException {
        Agencies agencies = server.getBean(Agencies.class);
        City city = new City("monaco", "Monaco", 39_000, Locale.FRENCH, ZoneId.of("Europe/Monaco"));
        agencies.addCity(city, Caller.LOCAL);
        for (int i = 0; i < RoomRun.AGENCIES; i++) {
            agencies.add(
                    new Agency(
                            AgencyId.of(agency(i)),
                            "Agency " + i,
                            AgencyKind.UTILITY,
                            Optional.of(city.id()),
                            Set.of(),
                            Grounds.Regime.GDPR,
                            Agency.Contacts.NONE),
                    Caller.LOCAL);
        }
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments.get(0)); i++) {
            sources.add(gauge(i));
        }
        server.getBean(SourceRegistry.class).register(sources);
    }

    private static Source gauge(int number) {
        return new Source(
                SourceId.of(source(number)),
                Caller.LOCAL.agency(),
                "Gauge " + number,
                "water",
                LogSource.of("city", "water", ""),
                Optional.of(GeoPoint.of(43.73 + number % 40 * 4e-4, 7.41 + number * 1e-5)),
                "",
                "UTC",
                List.of(new SourceProfile.Property(PROPERTY, "level", "m", Duration.ofSeconds(1), 0, 100)),
                new Stewardship("Water works", "measuring", "GDPR 6(1)(e)", DataClass.NONE, 1),
                Source.ClockQuality.SYNCHRONISED,
                "live",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
