package org.aedile.server.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.LocalToken;
import org.aedile.server.access.Role;
import org.aedile.server.api.Problems;
import org.aedile.server.database.Asking;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the caller: a person by the session cookie, a machine by its token, a local command by the local token. */
final class CallerFilter extends OncePerRequestFilter {
    static final String BEARER = "Bearer ";
    private static final String SESSION = "/api/v1/session";
    private static final Set<String> LOG_IN =
            Set.of(SESSION, SESSION + "/second-factor", SESSION + "/passkey", SESSION + "/passkey/options");
    /** Of a path such as {@code /api/v1/alerts/4711/close}, with the empty one before the first slash. */
    private static final int PARTS_OF_KIND = 4;

    private final Sessions sessions;
    private final MachineTokens tokens;
    private final LocalToken local;
    private final RoleViews views;
    private final Problems problems;
    private final Decisions decisions;

    CallerFilter(
            Sessions sessions,
            MachineTokens tokens,
            LocalToken local,
            RoleViews views,
            Problems problems,
            Decisions decisions) {
        this.decisions = decisions;
        this.views = views;
        this.problems = problems;
        this.sessions = sessions;
        this.tokens = tokens;
        this.local = local;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = findCaller(request);
        Optional<Role> viewed = caller.flatMap(views::of);
        if (viewed.isPresent() && !changesNothing(request)) {
            problems.write(response, onlyLooking(viewed.get()));
            return;
        }
        caller.map(views::through).ifPresent(CallerFilter::signIn);
        if (!isLogIn(request, caller)) {
            decisions.begin();
            try {
                chain.doFilter(request, response);
            } finally {
                decisions.settle();
            }
            if (caller.isPresent() && response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
                decisions.forbidden(caller.get(), endpoint(request));
            }
            return;
        }
        Asking.beginPlatform();
        try {
            chain.doFilter(request, response);
        } finally {
            Asking.end();
        }
    }

    /** Method and kind of record, without which one. */
    private static String endpoint(HttpServletRequest request) {
        return Stream.of(request.getRequestURI().split("/", -1))
                .limit(PARTS_OF_KIND)
                .collect(Collectors.joining("/", request.getMethod() + " ", ""));
    }

    private static ProblemDetail onlyLooking(Role viewed) {
        return Problems.of(new AedileException(
                        ErrorCode.NOT_ALLOWED,
                        "You look as " + viewed.word() + ", and change nothing while you do.",
                        "DELETE " + RoleViewController.PATH + " gives you your own roles back")
                .because(Objection.Kind.LOOKING_AS, Map.of("role", viewed.word())));
    }

    /** Whoever logs in isn't anybody yet: the platform looks up who they are. */
    private static boolean isLogIn(HttpServletRequest request, Optional<Caller> caller) {
        String path = request.getRequestURI();
        return request.getMethod().equals("POST") && LOG_IN.contains(path)
                || caller.isEmpty() && path.startsWith(SESSION);
    }

    /** True for reading, for the end of looking as somebody else, and for logging out. */
    private static boolean changesNothing(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            case "DELETE" ->
                request.getRequestURI().equals(RoleViewController.PATH)
                        || request.getRequestURI().equals(SESSION);
            default -> false;
        };
    }

    private Optional<Caller> findCaller(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BEARER)
                    ? findMachine(request, authorization.substring(BEARER.length()))
                    : Optional.empty();
        }
        return Cookies.find(request, Cookies.SESSION).flatMap(sessions::find);
    }

    private Optional<Caller> findMachine(HttpServletRequest request, String token) {
        if (isDirectlyLocal(request) && local.matches(token)) {
            return Optional.of(Caller.LOCAL);
        }
        return tokens.find(token);
    }

    /** True for a connection from this machine that no proxy handed on. */
    static boolean isDirectlyLocal(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void signIn(Caller caller) {
        String[] authorities = caller.roles().stream().map(Role::authority).toArray(String[]::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(context);
    }
}
