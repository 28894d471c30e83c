package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does about the log-ins of a person of their agency. */
@RestController
@RequestMapping("/api/v1/accounts/{username}")
@Tag(name = "accounts", description = "People and machines, for administrators")
class PersonSecurityController {
    private final PostgresAccounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Devices devices;
    private final LoginAttempts attempts;

    PersonSecurityController(
            PostgresAccounts accounts,
            Sessions sessions,
            SecondFactors factors,
            Devices devices,
            LoginAttempts attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.devices = devices;
        this.attempts = attempts;
    }

    @GetMapping("/sessions")
    @Operation(operationId = "listSessionsOf", summary = "The sessions of a person")
    List<Sessions.Entry> list(@PathVariable String username, @AuthenticationPrincipal Caller caller) {
        return sessions.list(require(username, caller).username(), caller.sessionId());
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSessionsOf", summary = "End all sessions of a person at once")
    void end(@PathVariable String username, @AuthenticationPrincipal Caller caller) {
        Account account = require(username, caller);
        devices.forget(account.username());
        sessions.endAll(account.username(), "");
    }

    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Take away app, passkeys and recovery codes of a person who lost them, and end their sessions")
    void reset(@PathVariable String username, @AuthenticationPrincipal Caller caller) {
        Account account = require(username, caller);
        factors.reset(account);
        devices.forget(account.username());
        sessions.endAll(account.username(), "");
        attempts.forgive(account.username());
    }

    private Account require(String username, Caller caller) {
        return accounts.find(username)
                .filter(account -> caller.isLocal() || account.agency().equals(caller.agency()))
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "there is no account " + username));
    }
}
