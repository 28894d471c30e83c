package org.aedile.server.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.aedile.server.api.ProblemMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers a person who opens an address that is no screen with the page of the screens, which says so and shows a way back.
 * It stays a 404, and programs get the problem response of all others.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchScreen {
    private static final Resource PAGE = new ClassPathResource("static/index.html");

    /** What programs ask for, also from the address bar of a browser. */
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/actuator/", "/assets/");

    private final ProblemMapper problems;

    NoSuchScreen(ProblemMapper problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<?> absent(NoResourceFoundException absent, ServletWebRequest request) throws Exception {
        if (!isRead(request.getRequest())) {
            return problems.handleException(absent, request);
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE);
    }

    /** True when a browser asks for it to show it. */
    private static boolean isRead(HttpServletRequest request) {
        return OF_PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith)
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(MediaType.TEXT_HTML_VALUE);
    }
}
