package org.aedile.server.agency;

import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.agreement.Grounds.Regime;

/**
 * An agency that works with this deployment.
 *
 * @param id unique in the deployment
 * @param name what people call it, 1 to 100 characters
 * @param kind what it does
 * @param city id of its city; empty for a managed provider
 * @param serves agencies that a managed provider looks after; empty for all others
 * @param regime law under which it holds personal data
 * @param contacts who answers for that
 */
public record Agency(
        AgencyId id,
        String name,
        AgencyKind kind,
        Optional<String> city,
        Set<AgencyId> serves,
        Regime regime,
        Contacts contacts) {
    public Agency {
        serves = Set.copyOf(serves);
        Facts.require(id.value().indexOf('~') < 0, "agency id '" + id + "' has a '~', which is for groups");
        Facts.requireText("name of agency " + id, name);
        boolean provider = kind == AgencyKind.MANAGED_PROVIDER;
        Facts.require(
                provider != city.isPresent(),
                provider ? "a managed provider belongs to no city" : "agency " + id + " needs a city");
        Facts.require(
                provider || serves.isEmpty(), "only a managed provider serves others, " + id + " is " + kind.word());
        Facts.require(!serves.contains(id), id + " can't serve itself");
    }

    /**
     * How to reach who answers for an agency's personal data; empty while nobody is named.
     *
     * @param controller who decides on them: name, office, address
     * @param privacyOfficer who watches over them
     */
    public record Contacts(String controller, String privacyOfficer) {
        /** Nobody is named yet. */
        public static final Contacts NONE = new Contacts("", "");

        public Contacts {
            Facts.requireShort("controller", controller);
            Facts.requireShort("privacy officer", privacyOfficer);
        }
    }
}
