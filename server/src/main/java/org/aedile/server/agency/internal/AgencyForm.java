package org.aedile.server.agency.internal;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agreement.Grounds.Regime;
import org.jspecify.annotations.Nullable;

/**
 * An agency to be registered.
 *
 * @param city its city; left out by a managed provider
 * @param serves whom a managed provider looks after
 * @param controller how to reach who decides on its personal data
 * @param privacyOfficer how to reach who watches over them
 */
record AgencyForm(
        @NotBlank String id,
        @NotBlank String name,
        AgencyKind kind,
        @Nullable String city,
        @Nullable List<String> serves,
        Regime regime,
        @NotBlank String controller,
        @NotBlank String privacyOfficer) {
    Agency agency() {
        return new Agency(
                AgencyId.of(id),
                name,
                kind,
                Optional.ofNullable(city),
                Objects.requireNonNullElse(serves, List.<String>of()).stream()
                        .map(AgencyId::of)
                        .collect(Collectors.toSet()),
                regime,
                new Agency.Contacts(controller, privacyOfficer));
    }
}
