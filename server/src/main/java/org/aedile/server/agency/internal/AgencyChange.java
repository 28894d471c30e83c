package org.aedile.server.agency.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.Agency.Contacts;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agreement.Grounds.Regime;
import org.jspecify.annotations.Nullable;

/** New facts of an agency; what is left out stays. */
record AgencyChange(
        @Nullable String name,
        @Nullable AgencyKind kind,
        @Nullable List<String> serves,
        @Nullable Regime regime,
        @Nullable String controller,
        @Nullable String privacyOfficer) {
    Agency applyTo(Agency old) {
        Set<AgencyId> served = serves == null
                ? old.serves()
                : serves.stream().map(AgencyId::of).collect(Collectors.toSet());
        return new Agency(
                old.id(),
                Objects.requireNonNullElse(name, old.name()),
                Objects.requireNonNullElse(kind, old.kind()),
                old.city(),
                served,
                Objects.requireNonNullElse(regime, old.regime()),
                new Contacts(
                        Objects.requireNonNullElse(controller, old.contacts().controller()),
                        Objects.requireNonNullElse(
                                privacyOfficer, old.contacts().privacyOfficer())));
    }
}
