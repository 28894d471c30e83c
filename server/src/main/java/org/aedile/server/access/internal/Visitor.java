package org.aedile.server.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * From where somebody wants to log in.
 *
 * @param address of their connection
 * @param userAgent what their browser calls itself
 * @param device secret of the browser's cookie, when somebody has logged in there before
 */
record Visitor(String address, String userAgent, Optional<String> device) {
    static Visitor of(HttpServletRequest request) {
        return new Visitor(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
                Cookies.find(request, Cookies.DEVICE));
    }
}
