package org.aedile.server.repeat.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.Problems;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.repeat.IdempotencyKey;
import org.aedile.server.repeat.internal.RepeatedRequests.Sent;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does once what is sent under one key, and answers a repeat with the status of the first and without its content. Stands
 * behind the security filters, in front of endpoints that change nothing when they are asked the same twice.
 */
@Component
@Order(0)
class RepeatFilter extends OncePerRequestFilter {
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern REPEATABLE =
            Pattern.compile("/api/v1/(shift-log/.+|alerts/[^/]+/(acknowledge|close|reopen)|incidents/[^/]+/entries)");
    private static final int MOST_BYTES = 65_536;
    private static final int FAULTS = 500;
    private static final int OVERLOADED = 429;

    private final RepeatedRequests requests;
    private final Problems problems;

    RepeatFilter(RepeatedRequests requests, Problems problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(IdempotencyKey.HEADER) == null
                || !REPEATABLE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Caller.current();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            answer(new KeptBody(request, MOST_BYTES), response, chain, caller.get());
        } catch (AedileException e) {
            problems.write(response, Problems.of(e.code(), String.valueOf(e.getMessage()), e.hint()));
        }
    }

    private void answer(KeptBody request, HttpServletResponse response, FilterChain chain, Caller caller)
            throws ServletException, IOException {
        IdempotencyKey key = new IdempotencyKey(request.getHeader(IdempotencyKey.HEADER));
        String fingerprint = fingerprint(request);
        Optional<Sent> before = requests.begin(key, fingerprint, caller);
        if (before.isPresent()) {
            repeat(before.get(), fingerprint, response);
            return;
        }
        int status = FAULTS;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            remember(key, status, caller);
        }
    }

    private void remember(IdempotencyKey key, int status, Caller caller) {
        if (status >= FAULTS || status == OVERLOADED) {
            requests.forget(key, caller);
        } else {
            requests.end(key, status, caller);
        }
    }

    private void repeat(Sent before, String fingerprint, HttpServletResponse response) throws IOException {
        Integer status = before.status();
        if (!before.fingerprint().equals(fingerprint)) {
            problems.write(response, another());
        } else if (status == null) {
            problems.write(
                    response, Problems.of(ErrorCode.UNAVAILABLE, "The same is being done.", "Ask again in a second."));
        } else {
            response.setHeader(REPLAYED, "true");
            response.setStatus(status);
        }
    }

    private static ProblemDetail another() {
        return Problems.of(
                ErrorCode.CONFLICT,
                "This " + IdempotencyKey.HEADER + " was used for something else.",
                "take a new random UUID for each act");
    }

    private static String fingerprint(KeptBody request) {
        String path = request.getRequestURI() + "\n";
        return Hash.ofContent(path + new String(request.body(), StandardCharsets.UTF_8))
                .toString();
    }
}
