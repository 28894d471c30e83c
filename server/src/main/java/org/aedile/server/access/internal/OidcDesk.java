package org.aedile.server.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.aedile.server.access.Account;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.Subject;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Receives who comes back from the city's identity provider: a session like any other, or a clear word why not. */
@Component
class OidcDesk implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OidcDesk.class);
    private static final String REFUSED = "/?refused=";

    private final AedileProperties.Oidc settings;
    private final OidcGroups groups;
    private final OidcFactors factors;
    private final SecondFactorPolicy policy;
    private final OidcPeople people;
    private final Admission admission;
    private final Sessions sessions;
    private final Deeds deeds;

    OidcDesk(
            AedileProperties properties,
            SecondFactorPolicy policy,
            OidcPeople people,
            Admission admission,
            Sessions sessions,
            Deeds deeds) {
        this.policy = policy;
        this.settings = properties.access().oidc();
        this.groups = OidcGroups.parse(settings.groups());
        this.factors = OidcFactors.of(settings);
        this.people = people;
        this.admission = admission;
        this.sessions = sessions;
        this.deeds = deeds;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        try {
            OidcUser user = user(authentication);
            LoginDesk.In in = Asking.as(Asker.Part.PLATFORM, () -> admit(user, Visitor.of(request)));
            new Welcome(sessions.lifetime()).into(in, request, response);
            response.sendRedirect("/");
        } catch (OidcRefusal refusal) {
            onAuthenticationFailure(request, response, refusal);
        }
    }

    /** Only what the provider signed is believed. */
    private static OidcUser user(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new OidcRefusal("provider", "the identity provider signed nothing about the person");
    }

    private LoginDesk.In admit(OidcUser user, Visitor visitor) {
        OidcGroups.Place place = groups.of(groupsOf(user));
        Proof proof = factors.proof(user);
        if (!proof.isStrong() && policy.isRequired(place.roles())) {
            throw new OidcRefusal("second-factor", factors.said(user));
        }
        Account account = people.admit(identity(user), place);
        LoginDesk.In in = admission.admit(account, proof, visitor);
        sessions.keepProviderToken(in.session(), user.getIdToken().getTokenValue());
        return in;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("a log-in with the identity provider was refused: {}", failure.getMessage());
        Subject nobody = new Subject("account", Actor.UNKNOWN.account());
        Asking.as(Asker.Part.PLATFORM, () -> deeds.refused(Actor.UNKNOWN, "log-in", nobody));
        response.sendRedirect(REFUSED + wordOf(failure));
    }

    private static String wordOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OidcRefusal refusal) {
                return refusal.word();
            }
        }
        return "provider";
    }

    private OidcPeople.Identity identity(OidcUser user) {
        String username = user.getClaimAsString(settings.usernameClaim());
        if (username == null || username.isBlank()) {
            throw new OidcRefusal("no-name", "there is no claim " + settings.usernameClaim());
        }
        String subject = user.getSubject();
        if (subject == null) {
            throw new OidcRefusal("no-name", "there is no claim sub");
        }
        return new OidcPeople.Identity(
                settings.issuer(), subject, username, Objects.requireNonNullElse(user.getFullName(), ""));
    }

    /** The claim as a list, or as one word. */
    private Collection<String> groupsOf(OidcUser user) {
        Object claim = user.getClaim(settings.groupsClaim());
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }
}
