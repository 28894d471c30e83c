package org.aedile.server.agency.internal;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agreement.Grounds.Regime;
import org.jspecify.annotations.Nullable;

/**
 * An agency as a caller sees it: name and kind of others, all of one's own.
 *
 * @param city its city; null for a managed provider
 * @param own true for the caller's agency
 * @param serves whom a managed provider looks after; of another's, only the caller's own agency
 * @param regime law under which it holds personal data; null for others
 * @param controller who decides on them; null for others
 * @param privacyOfficer who watches over them; null for others
 */
record AgencyView(
        String id,
        String name,
        AgencyKind kind,
        @Nullable String city,
        boolean own,
        List<String> serves,
        @Nullable Regime regime,
        @Nullable String controller,
        @Nullable String privacyOfficer) {
    static AgencyView of(Agency agency, Caller caller) {
        boolean own = agency.id().equals(caller.agency());
        boolean whole = own || caller.isLocal();
        return new AgencyView(
                agency.id().value(),
                agency.name(),
                agency.kind(),
                agency.city().isPresent() ? agency.city().get() : null,
                own,
                agency.serves().stream()
                        .filter(served -> whole || served.equals(caller.agency()))
                        .map(AgencyId::value)
                        .sorted()
                        .toList(),
                whole ? agency.regime() : null,
                whole ? agency.contacts().controller() : null,
                whole ? agency.contacts().privacyOfficer() : null);
    }
}
