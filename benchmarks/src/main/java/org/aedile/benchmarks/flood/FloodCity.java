package org.aedile.benchmarks.flood;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agency.City;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.asset.Assets;
import org.aedile.server.duty.Responsibilities;
import org.aedile.server.duty.Responsibility;
import org.aedile.server.duty.Shift;
import org.aedile.server.duty.Shifts;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.springframework.context.ApplicationContext;

/** Registers what the flood is about: an agency, its sources and assets, five desks with somebody at each, their areas. */
final class FloodCity {
    /** That for which tokens are issued on the machine itself. */
    static final AgencyId AGENCY = Caller.LOCAL.agency();

    private static final Caller PLANNER =
            new Caller("flood-planner", "Planner", AGENCY, EnumSet.of(Role.SUPERVISOR), "");
    private static final String PASSWORD = "a-long-password-for-nobody";

    private final ApplicationContext server;

    FloodCity(ApplicationContext server) {
        this.server = server;
    }

    void register(FloodPlan.Flood flood, int desks) {
        registerAgency();
        server.getBean(SourceRegistry.class)
                .register(flood.places().stream().map(FloodCity::source).toList());
        server.getBean(Assets.class).register(assets(), PLANNER.username());
        for (int desk = 1; desk <= desks; desk++) {
            registerDesk(desk);
        }
        // one desk answers for the utilities wherever they are; the others share the rest by their load
        Responsibility utilities = new Responsibility(
                AGENCY,
                "desk 1",
                Set.of("utility"),
                Optional.empty(),
                List.of(corner(43.6, 7.3), corner(43.6, 7.6), corner(43.9, 7.6), corner(43.9, 7.3)));
        server.getBean(Responsibilities.class).put(utilities, PLANNER);
    }

    private static GeoPoint corner(double latitude, double longitude) {
        return GeoPoint.of(latitude, longitude);
    }

    private void registerAgency() {
        Agencies agencies = server.getBean(Agencies.class);
        City city = new City("monaco", "Monaco", 39_000, Locale.FRENCH, ZoneId.of("Europe/Monaco"));
        agencies.addCity(city, Caller.LOCAL);
        if (agencies.find(AGENCY).isEmpty()) {
            agencies.add(
                    new Agency(
                            AGENCY,
                            "Operations",
                            AgencyKind.UTILITY,
                            Optional.of(city.id()),
                            Set.of(),
                            Grounds.Regime.GDPR,
                            Agency.Contacts.NONE),
                    Caller.LOCAL);
        }
    }

    private void registerDesk(int number) {
        String person = "operator-" + number;
        server.getBean(Accounts.class)
                .create(new NewAccount(person, person, AGENCY, List.of(Role.OPERATOR), PASSWORD), PLANNER.username());
        Instant now = Instant.now();
        server.getBean(Shifts.class)
                .put(
                        new Shift(
                                "%016x".formatted(number),
                                AGENCY,
                                "flood",
                                "desk " + number,
                                now.minus(Duration.ofMinutes(1)),
                                now.plus(Duration.ofHours(8)),
                                List.of(person)),
                        PLANNER);
    }

    /** All depend on the first. */
    private static List<Asset> assets() {
        AssetId first = AssetId.of("asset-0");
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < FloodPlan.ASSETS; i++) {
            assets.add(new Asset(
                    AssetId.of("asset-" + i),
                    AGENCY,
                    "Asset " + i,
                    i == 0 ? "substation" : "pumping_station",
                    List.of(SourceId.of(FloodPlan.failing(i))),
                    i == 0 ? List.of() : List.of(first)));
        }
        return assets;
    }

    private static Source source(FloodPlan.Place place) {
        return new Source(
                SourceId.of(place.source()),
                AGENCY,
                "Source " + place.source(),
                place.category(),
                LogSource.of("city", place.category(), ""),
                Optional.of(place.point()),
                "",
                "Europe/Monaco",
                List.of(),
                new Stewardship("operations", "measuring", "GDPR 6(1)(e)", DataClass.NONE, 30),
                Source.ClockQuality.SYNCHRONISED,
                "live",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
