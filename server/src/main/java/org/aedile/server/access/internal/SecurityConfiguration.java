package org.aedile.server.access.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Decisions;
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
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
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

    private static final String[] HANDLE_ALERTS =
            names(Role.OPERATOR, Role.SUPERVISOR, Role.IT_SECURITY, Role.INCIDENT_COMMANDER, Role.ADMIN);
    private static final String[] OPEN_INCIDENTS = and(Role.INGEST, HANDLE_ALERTS);
    private static final String[] WRITE_RULES = names(Role.SUPERVISOR, Role.IT_SECURITY, Role.ADMIN);
    private static final String[] MANAGE_SOURCES = names(Role.SUPERVISOR, Role.ADMIN);
    private static final String[] READ = names(
            Role.OPERATOR,
            Role.SUPERVISOR,
            Role.ANALYST,
            Role.IT_SECURITY,
            Role.INCIDENT_COMMANDER,
            Role.PRIVACY,
            Role.ADMIN);
    private static final String[] AGREE = and(Role.CONTROLLER, READ);
    private static final String[] SEE_PICTURE = and(Role.WALL, READ);

    @Bean
    LocalToken localToken(AedileProperties properties) {
        return LocalToken.write(properties.data());
    }

    @Bean
    Deeds deeds(AuditTrail trail, InstantSource clock) {
        return new Deeds(trail, clock, Actor.PLATFORM);
    }

    @Bean
    Decisions decisions(AuditTrail trail, InstantSource clock) {
        return new Decisions(trail, clock);
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
            HttpSecurity http,
            Sessions sessions,
            MachineTokens tokens,
            LocalToken local,
            RoleViews views,
            Problems problems,
            Decisions decisions) {
        return http.csrf(SecurityConfiguration::configureCsrf)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new CallerFilter(sessions, tokens, local, views, problems, decisions),
                        BasicAuthenticationFilter.class)
                .headers(SecurityConfiguration::configureHeaders)
                .exceptionHandling(handling -> configureProblems(handling, problems))
                .authorizeHttpRequests(SecurityConfiguration::configureRules)
                .build();
    }

    /**
     * Pages prove themselves with the token of the cookie XSRF-TOKEN. Who sends an Authorization header needs none,
     * because a foreign page can't make a browser send it; logging in needs none, because the session cookie is
     * SameSite=Strict and the body is JSON, which a foreign page can't send either. The same holds for a unit's phone. The
     * token stays as it is: every request is authenticated anew, and a token that changed with each would refuse what two
     * windows of one person send at the same time.
     */
    private static void configureCsrf(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa()
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .ignoringRequestMatchers(
                        request -> request.getHeader("Authorization") != null,
                        request -> isPath(request, "POST", "/api/v1/session"),
                        request -> isPath(request, "POST", "/api/v1/session/second-factor"),
                        request -> isPath(request, "POST", "/api/v1/session/passkey"),
                        request -> isPath(request, "POST", "/api/v1/session/passkey/options"),
                        request -> isPath(request, "POST", "/api/v1/observations"),
                        request -> request.getRequestURI().startsWith("/api/v1/phone/"));
    }

    private static boolean isPath(HttpServletRequest request, String method, String path) {
        return request.getMethod().equals(method) && request.getRequestURI().equals(path);
    }

    private static void configureHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(self)"));
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
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/observations",
                        "/api/v1/session/second-factor",
                        "/api/v1/session/passkey",
                        "/api/v1/session/passkey/options")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/session/ways")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/public/**")
                .permitAll()
                .requestMatchers("/api/v1/phone", "/api/v1/phone/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/cameras/*/still")
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
                .requestMatchers(HttpMethod.GET, "/api/v1/agencies", "/api/v1/agencies/*", "/api/v1/cities")
                .hasAnyRole(AGREE)
                .requestMatchers("/api/v1/agencies", "/api/v1/agencies/*", "/api/v1/cities")
                .hasRole(Role.ADMIN.name())
                .requestMatchers("/api/v1/requests", "/api/v1/requests/**")
                .hasRole(Role.PRIVACY.name())
                .requestMatchers("/api/v1/audit/**")
                .hasAnyRole(names(Role.AUDITOR, Role.ADMIN))
                .requestMatchers("/api/v1/session/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/v1/status")
                .hasAnyRole(names(Role.values()))
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
                .requestMatchers(HttpMethod.POST, "/api/v1/items/**", "/api/v1/shelves", "/api/v1/shelves/**")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.POST, "/api/v1/expected-events", "/api/v1/expected-events/*/withdraw")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.PUT, "/api/v1/expected-events/*")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.POST, "/api/v1/playbook-runs", "/api/v1/playbook-runs/**")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.POST, "/api/v1/simulations", "/api/v1/simulations/**")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.DELETE, "/api/v1/simulations/*", "/api/v1/simulations/*/advice")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.POST, "/api/v1/units/*/assignment/**", "/api/v1/units/*/status")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.POST, "/api/v1/safety-flags/**", "/api/v1/cameras/*/looks")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.DELETE, "/api/v1/sources/*/maintenance")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.POST, "/api/v1/incidents")
                .hasAnyRole(OPEN_INCIDENTS)
                .requestMatchers(HttpMethod.GET, "/api/v1/incidents", "/api/v1/incidents/**")
                .hasAnyRole(READ)
                .requestMatchers("/api/v1/incidents/**")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(
                        HttpMethod.POST, "/api/v1/rules/check", "/api/v1/rules/examples/*", "/api/v1/rules/*/explain")
                .hasAnyRole(READ)
                .requestMatchers(HttpMethod.POST, "/api/v1/rules", "/api/v1/rules/**")
                .hasAnyRole(WRITE_RULES)
                .requestMatchers(
                        "/api/v1/groups", "/api/v1/groups/**", "/api/v1/shifts/**", "/api/v1/responsibilities/**")
                .hasAnyRole(READ)
                .requestMatchers("/api/v1/agreements", "/api/v1/agreements/**")
                .hasAnyRole(AGREE)
                .requestMatchers("/api/v1/approvals/**", "/api/v1/purposes/**")
                .hasAnyRole(AGREE)
                .requestMatchers("/api/v1/break-glass/**", "/api/v1/oversight")
                .hasAnyRole(AGREE)
                .requestMatchers("/api/v1/notifications", "/api/v1/notifications/**")
                .hasAnyRole(READ)
                .requestMatchers(HttpMethod.POST, "/api/v1/shift-log/**")
                .hasAnyRole(HANDLE_ALERTS)
                .requestMatchers(HttpMethod.GET, "/api/v1/**")
                .hasAnyRole(READ)
                .requestMatchers("/api/v1/privacy/**")
                .hasAnyRole(names(Role.PRIVACY, Role.ADMIN))
                .requestMatchers("/api/v1/**")
                .hasAnyRole(MANAGE_SOURCES);
    }

    private static String[] and(Role one, String... others) {
        return Stream.concat(Stream.of(one.name()), Stream.of(others)).toArray(String[]::new);
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
