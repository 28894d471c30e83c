package org.aedile.server.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aedile.server.access.SecretSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;

/** The way to the city's identity provider and back, when there is one: authorization code with PKCE. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("aedile.access.oidc.issuer")
class OidcConfiguration {
    @Bean
    @Order(0)
    SecurityFilterChain providerSecurity(
            HttpSecurity http, OidcProvider provider, OidcDesk desk, OidcRequests requests) {
        return http.securityMatcher(OidcPaths.START, OidcPaths.RETURN)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> configure(login, provider, desk, requests))
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .build();
    }

    @Bean
    OidcRequests providerRequests(SecretSeal seal) {
        return new OidcRequests(seal);
    }

    private static void configure(
            OAuth2LoginConfigurer<HttpSecurity> login, OidcProvider provider, OidcDesk desk, OidcRequests requests) {
        login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokens())
                .loginPage("/")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(provider.requests())
                        .authorizationRequestRepository(requests))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(OidcPaths.RETURN))
                .successHandler(desk)
                .failureHandler(desk)
                .addObjectPostProcessor(failingTo(desk));
    }

    /** Also on the way there: when the provider can't be asked, the log-in page says so. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingTo(OidcDesk desk) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(desk);
                return filter;
            }
        };
    }

    /** We ask the provider who somebody is, and nothing in their name afterwards. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // its tokens are dropped
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
