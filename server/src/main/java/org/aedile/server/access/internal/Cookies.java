package org.aedile.server.access.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies of a person's browser: no script reads them, and no foreign page makes the browser send them. */
final class Cookies {
    /** The session. */
    static final String SESSION = "AEDILE_SESSION";

    /** A browser in which the person has logged in before. */
    static final String DEVICE = "AEDILE_DEVICE";

    /** A log-in that waits for its second step. */
    static final String STEP = "AEDILE_STEP";

    private Cookies() {}

    static Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static void set(HttpServletRequest request, HttpServletResponse response, Value cookie) {
        add(request, response, cookie, "Strict");
    }

    /** A cookie that comes along when another site sends the browser back to us. */
    static void setForReturn(HttpServletRequest request, HttpServletResponse response, Value cookie) {
        add(request, response, cookie, "Lax");
    }

    static void clear(HttpServletRequest request, HttpServletResponse response, String name) {
        set(request, response, new Value(name, "", Duration.ZERO));
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, Value cookie, String sameSite) {
        ResponseCookie header = ResponseCookie.from(cookie.name(), cookie.value())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sameSite)
                .path("/")
                .maxAge(cookie.lifetime())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, header.toString());
    }

    /** One cookie and how long the browser keeps it. */
    record Value(String name, String value, Duration lifetime) {}
}
