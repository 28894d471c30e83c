package org.aedile.server.access.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aedile.server.config.AedileProperties;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What the city's identity provider says of how somebody logged in there.
 *
 * @param acr words of the claim {@code acr} that mean a second factor
 * @param amr words of the claim {@code amr} that do
 */
record OidcFactors(Set<String> acr, Set<String> amr) {
    static OidcFactors of(AedileProperties.Oidc settings) {
        return new OidcFactors(Set.copyOf(settings.secondFactorAcr()), Set.copyOf(settings.secondFactorAmr()));
    }

    /** Where the settings name no words, the provider is believed to ask for two always. */
    Proof proof(OidcUser user) {
        boolean believed = acr.isEmpty() && amr.isEmpty();
        return believed || acr.contains(acrOf(user)) || amrOf(user).stream().anyMatch(amr::contains)
                ? Proof.PROVIDER
                : Proof.PROVIDER_ALONE;
    }

    /** What was said, for the program's log. */
    String said(OidcUser user) {
        return "acr is '%s' and amr is %s, and neither says that a second factor was used"
                .formatted(acrOf(user), amrOf(user));
    }

    private static String acrOf(OidcUser user) {
        String claim = user.getAuthenticationContextClass();
        return claim == null ? "" : claim;
    }

    private static Collection<String> amrOf(OidcUser user) {
        List<String> claim = user.getAuthenticationMethods();
        return claim == null ? List.of() : claim;
    }
}
