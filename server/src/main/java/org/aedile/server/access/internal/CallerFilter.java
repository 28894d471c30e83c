package org.aedile.server.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.access.LocalToken;
import org.aedile.server.access.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the caller: a person by the session cookie, a machine by its token, a local command by the local token. */
final class CallerFilter extends OncePerRequestFilter {
    static final String COOKIE = "AEDILE_SESSION";
    static final String BEARER = "Bearer ";
    private final Sessions sessions;
    private final MachineTokens tokens;
    private final LocalToken local;

    CallerFilter(Sessions sessions, MachineTokens tokens, LocalToken local) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.local = local;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        findCaller(request).ifPresent(CallerFilter::signIn);
        chain.doFilter(request, response);
    }

    private Optional<Caller> findCaller(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BEARER)
                    ? findMachine(request, authorization.substring(BEARER.length()))
                    : Optional.empty();
        }
        return findCookie(request).flatMap(sessions::find);
    }

    private Optional<Caller> findMachine(HttpServletRequest request, String token) {
        if (isDirectlyLocal(request) && local.matches(token)) {
            return Optional.of(Caller.LOCAL);
        }
        return tokens.find(token);
    }

    static Optional<String> findCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
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
