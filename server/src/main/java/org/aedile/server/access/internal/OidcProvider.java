package org.aedile.server.access.internal;

import java.util.Optional;
import org.aedile.server.config.AedileProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The city's identity provider, whose description is fetched when somebody first wants to log in there: the control room
 * starts without it. Thread-safe.
 */
@Component
class OidcProvider implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final AedileProperties.Oidc settings;
    private volatile @Nullable ClientRegistration described;

    OidcProvider(AedileProperties properties) {
        this.settings = properties.access().oidc();
    }

    @Override
    public ClientRegistration findByRegistrationId(String registrationId) {
        ClientRegistration known = described;
        if (known != null) {
            return known;
        }
        ClientRegistration fetched = fetch();
        described = fetched;
        return fetched;
    }

    /** The way there, on which the second factor is asked for that the settings name. */
    OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(this, OidcPaths.START_BASE);
        if (!settings.secondFactorAcr().isEmpty()) {
            String wanted = String.join(" ", settings.secondFactorAcr());
            resolver.setAuthorizationRequestCustomizer(
                    request -> request.additionalParameters(more -> more.put("acr_values", wanted)));
        }
        return resolver;
    }

    /**
     * Where the browser goes to log out there.
     *
     * @param token what the provider signed when the person logged in
     * @param back where it sends the browser afterwards; it must know that address
     */
    Optional<String> end(String token, String back) {
        ClientRegistration known = described;
        if (known == null) {
            return Optional.empty();
        }
        Object address = known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address)
                .map(end -> UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(token, settings.clientId(), back)
                        .toUriString());
    }

    private ClientRegistration fetch() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(OidcPaths.CITY)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.label())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}" + OidcPaths.RETURN)
                    .userNameAttributeName("sub")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (RuntimeException e) {
            LOG.warn("the identity provider {} can't be asked: {}", settings.issuer(), e.getMessage());
            throw new OidcRefusal("unreachable", "the identity provider " + settings.issuer() + " can't be asked");
        }
    }
}
