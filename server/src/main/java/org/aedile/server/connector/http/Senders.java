package org.aedile.server.connector.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.observation.Speaker;
import org.aedile.server.source.SourceCredentials;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out for whom a request may speak: a source by its secret, a machine or command by its token. */
@Component
class Senders {
    private static final String BASIC = "Basic ";

    private final SourceCredentials credentials;

    Senders(SourceCredentials credentials) {
        this.credentials = credentials;
    }

    /**
     * @throws AedileException {@code NOT_AUTHENTICATED} or {@code NOT_ALLOWED}
     */
    Speaker require(HttpServletRequest request, String timeDomain) {
        Speaker speaker = find(request)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_AUTHENTICATED,
                        "observations need a source's secret or a machine's token",
                        "send 'Authorization: Basic' with source id and secret, or 'Bearer' with a token"));
        if (!timeDomain.equals(TimeDomain.LIVE.id()) && !(speaker instanceof Speaker.Platform)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED, speaker.name() + " may speak in the live domain only, not in " + timeDomain);
        }
        return speaker;
    }

    private Optional<Speaker> find(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BASIC)) {
            return findSource(authorization.substring(BASIC.length()));
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return Caller.find(signedIn).flatMap(Senders::findMachine);
    }

    private Optional<Speaker> findSource(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.lastIndexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : credentials
                            .verify(pair.substring(0, colon), pair.substring(colon + 1))
                            .map(source -> new Speaker.OneSource(source.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A person's session may not send observations: the endpoint asks for no CSRF token. */
    private static Optional<Speaker> findMachine(Caller caller) {
        if (!caller.sessionId().isEmpty()) {
            return Optional.empty();
        }
        if (caller.isLocal()) {
            return Optional.of(new Speaker.Platform(caller.username()));
        }
        return caller.has(Role.INGEST) || caller.has(Role.ADMIN)
                ? Optional.of(new Speaker.OneAgency(caller.agency(), caller.username()))
                : Optional.empty();
    }
}
