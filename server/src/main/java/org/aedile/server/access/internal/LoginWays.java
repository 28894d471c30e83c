package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.aedile.server.config.AedileProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How one can log in here, for the log-in page. */
@Component
class LoginWays {
    private final AedileProperties.Oidc oidc;

    LoginWays(AedileProperties properties) {
        this.oidc = properties.access().oidc();
    }

    /**
     * Beside name and password, and passkeys.
     *
     * @param provider the city's identity provider, when there is one
     */
    @Schema(name = "LogInWays")
    record View(@Nullable Provider provider) {}

    /**
     * The city's identity provider.
     *
     * @param label what people call it
     * @param address where the browser goes to log in there
     */
    @Schema(name = "IdentityProvider")
    record Provider(String label, String address) {}

    View view() {
        return new View(oidc.configured() ? new Provider(oidc.label(), OidcPaths.START) : null);
    }
}
