package org.aedile.server.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aedile.city.archive.Monaco;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.Agency.Contacts;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agency.City;
import org.aedile.server.agreement.Grounds.Regime;

/** The demo city and its agencies as the registry has them. */
final class DemoAgencies {
    private static final City CITY = new City(Monaco.ID, "Monaco", 38_400, Locale.FRENCH, ZoneId.of("Europe/Monaco"));
    private static final List<Agency> AGENCIES = List.of(
            agency("police", "Sûreté Publique", AgencyKind.POLICE),
            agency("fire", "Sapeurs-Pompiers", AgencyKind.FIRE),
            agency("medical", "Centre Hospitalier Princesse Grace", AgencyKind.MEDICAL),
            agency("transport", "Traffic and Mobility Service", AgencyKind.TRANSPORT),
            agency("municipality", "Mairie de Monaco", AgencyKind.MUNICIPALITY),
            agency("utilities", "City Utilities", AgencyKind.UTILITY),
            agency("it-security", "IT Security Office", AgencyKind.IT_SECURITY));

    private DemoAgencies() {}

    /** Registers those that are not there yet. */
    static void make(Agencies agencies) {
        if (agencies.listCities(Caller.LOCAL).stream()
                .noneMatch(city -> city.id().equals(CITY.id()))) {
            agencies.addCity(CITY, Caller.LOCAL);
        }
        AGENCIES.stream()
                .filter(agency -> agencies.find(agency.id()).isEmpty())
                .forEach(agency -> agencies.add(agency, Caller.LOCAL));
    }

    private static Agency agency(String id, String name, AgencyKind kind) {
        return new Agency(
                AgencyId.of(id),
                name,
                kind,
                Optional.of(CITY.id()),
                Set.of(),
                kind == AgencyKind.POLICE ? Regime.LAW_ENFORCEMENT : Regime.GDPR,
                new Contacts("Controller of " + name, "Privacy officer of " + name));
    }
}
