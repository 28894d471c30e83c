package org.aedile.server.access.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.LocalToken;
import org.aedile.server.access.Role;
import org.aedile.server.api.Problems;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.config.AedileProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The rules in front of every endpoint, in one place. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** What the screens may load: ourselves, workers that the map builds, and nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; worker-src 'self' blob:; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self' blob: data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String[] HANDLE_ALERTS = names(Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN);
    private static final String[] MANAGE_SOURCES = names(Role.SUPERVISOR, Role.ADMIN);
    private static final String[] READ = names(Role.OPERATOR, Role.SUPERVISOR, Role.ANALYST, Role.PRIVACY, Role.ADMIN);
    private static final String[] AGREE =
            names(Role.OPERATOR, Role.SUPERVISOR, Role.ANALYST, Role.PRIVACY, Role.CONTROLLER, Role.ADMIN);
    private static final String[] SEE_PICTURE =
            names(Role.OPERATOR, Role.SUPERVISOR, Role.ANALYST, Role.PRIVACY, Role.ADMIN, Role.WALL);

    @Bean
    LocalToken localToken(AedileProperties properties) {
        return LocalToken.write(properties.data());
    }

    @Bean
    Deeds deeds(AuditTrail trail, InstantSource clock) {
        return new Deeds(trail, clock, Actor.PLATFORM);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** There are no users but our own; this keeps Spring Boot from making one with a printed password. */
    @Bean
    UserDetailsService noOtherUsers() {
        return username -> {
            throw new UsernameNotFoundException(username);
        };
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Sessions sessions, MachineTokens tokens, LocalToken local, Problems problems) {
        return http.csrf(SecurityConfiguration::configureCsrf)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CallerFilter(sessions, tokens, local), BasicAuthenticationFilter.class)
                .headers(SecurityConfiguration::configureHeaders)
                .exceptionHandling(handling -> configureProblems(handling, problems))
                .authorizeHttpRequests(SecurityConfiguration::configureRules)
                .build();
    }

    /**
     * Pages prove themselves with the token of the cookie XSRF-TOKEN. Who sends an Authorization header needs none,
     * because a foreign page can't make a browser send it; logging in needs none, because the session cookie is
     * SameSite=Strict and the body is JSON, which a foreign page can't send either.
     */
    private static void configureCsrf(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa()
                .ignoringRequestMatchers(
                        request -> request.getHeader("Authorization") != null,
                        request -> isPath(request, "POST", "/api/v1/session"),
                        request -> isPath(request, "POST", "/api/v1/observations"));
    }

    private static boolean isPath(HttpServletRequest request, String method, String path) {
        return request.getMethod().equals(method) && request.getRequestURI().equals(path);
    }

    private static void configureHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    private static void configureProblems(ExceptionHandlingConfigurer<HttpSecurity> handling, Problems problems) {
        handling.authenticationEntryPoint((request, response, e) -> problems.write(
                        response,
                        Problems.of(
                                ErrorCode.NOT_AUTHENTICATED,
                                "This needs a log-in.",
                                "POST /api/v1/session, or send a token as 'Authorization: Bearer …'")))
                .accessDeniedHandler((request, response, e) -> problems.write(
                        response, Problems.of(ErrorCode.NOT_ALLOWED, "Your role doesn't allow this.", hintOf(e))));
    }

    private static String hintOf(RuntimeException e) {
        return e instanceof org.springframework.security.web.csrf.CsrfException
                ? "send the value of the cookie XSRF-TOKEN as the header X-XSRF-TOKEN"
                : "ask a supervisor or an administrator";
    }

    private static void configureRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/api/v1/session", "/api/v1/openapi/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/observations")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((authentication, context) -> new AuthorizationDecision(CallerFilter.isDirectlyLocal(
                                context.getRequest())
                        || authentication.get().getAuthorities().stream()
                                .anyMatch(granted -> granted.getAuthority() != null
                                        && (granted.getAuthority().equals(Role.MONITOR.authority())
                                                || granted.getAuthority().equals(Role.ADMIN.authority())))));
        configureApi(rules);
        rules.anyRequest().permitAll();
    }

    private static void configureApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/api/v1/accounts/**", "/api/v1/tokens/**", "/api/v1/backup/**")
                .hasRole(Role.ADMIN.name())
                .requestMatchers("/api/v1/audit/**")
                .hasAnyRole(names(Role.AUDITOR, Role.ADMIN))
                .requestMatchers("/api/v1/session/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/v1/status")
                .authenticated()
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/picture",
                        "/api/v1/picture/**",
                        "/api/v1/city/**",
                        "/api/v1/city",
                        "/api/v1/tiles/**",
                        "/api/v1/domains")
                .hasAnyRole(SEE_PICTURE)
                .requestMatchers(HttpMethod.POST, "/api/v1/alerts/**", "/api/v1/sources/*/maintenance")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.DELETE, "/api/v1/sources/*/maintenance")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(
                        HttpMethod.POST, "/api/v1/rules/check", "/api/v1/rules/examples/*", "/api/v1/rules/*/explain")
                .hasAnyRole(READ)
                .requestMatchers("/api/v1/agreements", "/api/v1/agreements/**")
                .hasAnyRole(AGREE)
                .requestMatchers(HttpMethod.GET, "/api/v1/**")
                .hasAnyRole(READ)
                .requestMatchers("/api/v1/privacy/**")
                .hasAnyRole(names(Role.PRIVACY, Role.ADMIN))
                .requestMatchers("/api/v1/**")
                .hasAnyRole(MANAGE_SOURCES);
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
