package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who is logged in, logging out, and the list of one's sessions. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "Logging in and out")
class SessionController {
    private final PostgresAccounts accounts;
    private final Sessions sessions;
    private final SessionViews views;
    private final OidcProvider provider;

    SessionController(PostgresAccounts accounts, Sessions sessions, SessionViews views, OidcProvider provider) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.views = views;
        this.provider = provider;
    }

    /**
     * The session is over here.
     *
     * @param next where the browser goes to log out at the city's identity provider too
     */
    record LoggedOut(String next) {}

    record PasswordChange(
            @NotBlank @Size(max = 200) String oldPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    @GetMapping
    @Operation(operationId = "getSession", summary = "Who is logged in")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "401",
            description = "nobody is",
            content = {})
    SessionView get(@AuthenticationPrincipal @Nullable Caller caller) {
        if (caller == null) {
            throw new AedileException(ErrorCode.NOT_AUTHENTICATED, "Nobody is logged in.", "POST /api/v1/session");
        }
        return views.of(caller);
    }

    @DeleteMapping
    @Operation(operationId = "logOut", summary = "Log out")
    @ApiResponse(responseCode = "204", description = "done")
    @ApiResponse(
            responseCode = "200",
            description = "done here; the identity provider has a session too",
            content = @Content(schema = @Schema(implementation = LoggedOut.class)))
    ResponseEntity<LoggedOut> logOut(
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> next = Optional.empty();
        if (caller != null && !caller.sessionId().isEmpty()) {
            next = sessions.providerToken(caller.sessionId()).flatMap(token -> provider.end(token, home(request)));
            sessions.end(caller, caller.sessionId());
        }
        Cookies.clear(request, response, Cookies.SESSION);
        Cookies.clear(request, response, Cookies.STEP);
        return next.map(address -> ResponseEntity.ok(new LoggedOut(address)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/all")
    @Operation(operationId = "listSessions", summary = "Your sessions on all machines")
    List<Sessions.Entry> list(@AuthenticationPrincipal Caller caller) {
        return sessions.list(caller.username(), caller.sessionId());
    }

    @DeleteMapping("/all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endOtherSessions", summary = "End all of your sessions but this one")
    void endOthers(@AuthenticationPrincipal Caller caller) {
        sessions.endAll(caller.username(), caller.sessionId());
    }

    @DeleteMapping("/all/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSession", summary = "End one of your sessions")
    void end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        sessions.end(caller, id);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changeOwnPassword", summary = "Change your password; ends all of your sessions")
    void changePassword(@Valid @RequestBody PasswordChange change, @AuthenticationPrincipal Caller caller) {
        if (!accounts.matches(caller.username(), change.oldPassword())) {
            throw new AedileException(ErrorCode.NOT_ALLOWED, "The old password is wrong.")
                    .because(Objection.Kind.WRONG_PASSWORD);
        }
        ((Accounts) accounts).changePassword(caller.username(), change.newPassword());
        sessions.forget(caller.username());
    }

    private static String home(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
    }
}
