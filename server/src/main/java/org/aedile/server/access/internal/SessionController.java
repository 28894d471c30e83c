package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.api.DomainSummary;
import org.aedile.server.domain.TimeDomains;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and the list of one's sessions. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "Logging in and out")
class SessionController {
    private final PostgresAccounts accounts;
    private final Sessions sessions;
    private final TimeDomains domains;
    private final LoginAttempts attempts;

    SessionController(PostgresAccounts accounts, Sessions sessions, TimeDomains domains, LoginAttempts attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.domains = domains;
        this.attempts = attempts;
    }

    record Login(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 200) String password) {}

    record PasswordChange(
            @NotBlank @Size(max = 200) String oldPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    record User(String username, String displayName, String agency, List<Role> roles) {
        static User of(Caller caller) {
            return new User(
                    caller.username(),
                    caller.displayName(),
                    caller.agency().value(),
                    caller.roles().stream().sorted().toList());
        }
    }

    /**
     * Who is logged in, and what there is to see.
     *
     * @param user the person
     * @param domains the open time domains
     * @param demo true while the demo is open
     */
    record SessionView(User user, List<DomainSummary> domains, boolean demo) {}

    @PostMapping
    @Operation(operationId = "logIn", summary = "Log in; the session is a cookie")
    SessionView logIn(@Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        requirePatience(login.username(), address, response);
        if (!accounts.matches(login.username(), login.password())) {
            attempts.failed(login.username(), address);
            throw new AedileException(
                    ErrorCode.NOT_AUTHENTICATED,
                    "Name or password is wrong.",
                    "after five failures in a row you wait before the next attempt");
        }
        attempts.succeeded(login.username(), address);
        Account account = accounts.find(login.username()).orElseThrow();
        String token = sessions.begin(
                account, address, Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        setCookie(request, response, token, Sessions.LIFETIME);
        return view(sessions.find(token).orElseThrow());
    }

    @GetMapping
    @Operation(operationId = "getSession", summary = "Who is logged in")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "401",
            description = "nobody is",
            content = {})
    SessionView get(@AuthenticationPrincipal @Nullable Caller caller) {
        return view(require(caller));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logOut", summary = "Log out")
    void logOut(
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (caller != null) {
            sessions.end(caller.username(), caller.sessionId());
        }
        setCookie(request, response, "", Duration.ZERO);
    }

    @GetMapping("/all")
    @Operation(operationId = "listSessions", summary = "Your sessions on all machines")
    List<Sessions.Entry> list(@AuthenticationPrincipal Caller caller) {
        return sessions.list(caller.username());
    }

    @DeleteMapping("/all/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSession", summary = "End one of your sessions")
    void end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        sessions.end(caller.username(), id);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changeOwnPassword", summary = "Change your password; ends all of your sessions")
    void changePassword(@Valid @RequestBody PasswordChange change, @AuthenticationPrincipal Caller caller) {
        if (!accounts.matches(caller.username(), change.oldPassword())) {
            throw new AedileException(ErrorCode.NOT_ALLOWED, "The old password is wrong.");
        }
        ((Accounts) accounts).changePassword(caller.username(), change.newPassword());
        sessions.forget(caller.username());
    }

    private void requirePatience(String username, String address, HttpServletResponse response) {
        Duration wait = attempts.waitOf(username, address);
        if (wait.isZero()) {
            return;
        }
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        throw new AedileException(
                ErrorCode.OVERLOADED,
                "Too many failed log-ins for this account or from this address; try again in " + seconds + " s.",
                "an administrator can set a new password");
    }

    private SessionView view(Caller caller) {
        return new SessionView(
                User.of(caller),
                domains.listOpen().stream().map(DomainSummary::of).toList(),
                domains.findOpen("demo").isPresent());
    }

    private static Caller require(@Nullable Caller caller) {
        if (caller == null) {
            throw new AedileException(ErrorCode.NOT_AUTHENTICATED, "Nobody is logged in.", "POST /api/v1/session");
        }
        return caller;
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(CallerFilter.COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
