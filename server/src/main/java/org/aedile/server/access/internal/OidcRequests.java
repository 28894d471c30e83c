package org.aedile.server.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aedile.server.access.SecretSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a log-in that is under way at the identity provider in a sealed cookie of the browser that began it, so that nobody
 * fills the server by beginning many, and a server that was restarted meanwhile goes on.
 */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "AEDILE_PROVIDER";
    private static final String PURPOSE = "identity-provider";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretSeal seal;

    OidcRequests(SecretSeal seal) {
        this.seal = seal;
    }

    /** What has to come back as it went. */
    record Pending(
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            String registration,
            String nonce,
            String verifier) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return Cookies.find(request, COOKIE)
                .flatMap(this::open)
                .filter(pending -> pending.state().equals(state))
                .map(OidcRequests::restored)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            Cookies.clear(request, response, COOKIE);
            return;
        }
        Pending pending = new Pending(
                begun.getAuthorizationUri(),
                begun.getClientId(),
                String.valueOf(begun.getRedirectUri()),
                begun.getScopes(),
                String.valueOf(begun.getState()),
                attribute(begun, OAuth2ParameterNames.REGISTRATION_ID),
                attribute(begun, OidcParameterNames.NONCE),
                attribute(begun, PkceParameterNames.CODE_VERIFIER));
        byte[] sealed = seal.seal(JSON.writeValueAsBytes(pending), PURPOSE);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        Cookies.setForReturn(request, response, new Cookies.Value(COOKIE, value, Tickets.LIFETIME));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = loadAuthorizationRequest(request);
        Cookies.clear(request, response, COOKIE);
        return pending;
    }

    private Optional<Pending> open(String value) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(JSON.readValue(seal.open(sealed, PURPOSE), Pending.class));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest restored(Pending pending) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(OAuth2ParameterNames.REGISTRATION_ID, pending.registration());
        attributes.put(OidcParameterNames.NONCE, pending.nonce());
        attributes.put(PkceParameterNames.CODE_VERIFIER, pending.verifier());
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(pending.authorizationUri())
                .clientId(pending.clientId())
                .redirectUri(pending.redirectUri())
                .scopes(pending.scopes())
                .state(pending.state())
                .attributes(attributes)
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        return String.valueOf(Objects.requireNonNull(request.<Object>getAttribute(name), name));
    }
}
