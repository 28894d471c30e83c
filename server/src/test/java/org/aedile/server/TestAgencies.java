package org.aedile.server;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agency.City;
import org.aedile.server.agreement.Grounds.Regime;

/** Registers cities and agencies for tests. */
public final class TestAgencies {
    /** The city of all agencies that a test doesn't put elsewhere; its map comes with the program. */
    public static final String CITY = "monaco";

    private TestAgencies() {}

    /** The agency, registered in {@link #CITY} when it isn't yet. */
    public static AgencyId register(TestServer server, AgencyId agency) {
        return register(server, agency, CITY);
    }

    /** The agency, registered in that city, and the city too, when they aren't yet. */
    public static synchronized AgencyId register(TestServer server, AgencyId id, String city) {
        Agencies agencies = server.bean(Agencies.class);
        if (agencies.listCities(Caller.LOCAL).stream()
                .noneMatch(known -> known.id().equals(city))) {
            agencies.addCity(
                    new City(city, "City " + city, 40_000, Locale.FRENCH, ZoneId.of("Europe/Monaco")), Caller.LOCAL);
        }
        if (agencies.find(id).isEmpty()) {
            agencies.add(agency(id, AgencyKind.FIRE, Optional.of(city), Set.of()), Caller.LOCAL);
        }
        return id;
    }

    /** A managed provider that looks after these. */
    public static AgencyId registerProvider(TestServer server, AgencyId id, Set<AgencyId> serves) {
        Agency provider = agency(id, AgencyKind.MANAGED_PROVIDER, Optional.empty(), serves);
        return server.bean(Agencies.class).add(provider, Caller.LOCAL).id();
    }

    private static Agency agency(AgencyId id, AgencyKind kind, Optional<String> city, Set<AgencyId> serves) {
        return new Agency(id, "Agency " + id, kind, city, serves, Regime.GDPR, Agency.Contacts.NONE);
    }
}
