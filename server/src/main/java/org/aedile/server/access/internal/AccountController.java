package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of people and tokens of machines, for administrators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "accounts", description = "People and machines, for administrators")
class AccountController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final MachineTokens tokens;

    AccountController(Accounts accounts, Sessions sessions, MachineTokens tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    record AccountView(
            String username,
            String displayName,
            String agency,
            List<Role> roles,
            boolean disabled,
            Instant createdAt,
            String createdBy) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.username(),
                    account.displayName(),
                    account.agency().value(),
                    account.roles(),
                    account.disabled(),
                    account.createdAt(),
                    account.createdBy());
        }
    }

    record AccountRequest(
            @NotBlank String username,
            @NotBlank String displayName,
            @NotBlank String agency,
            @NotEmpty List<Role> roles,
            @NotBlank String password) {}

    record AccountChange(@NotEmpty List<Role> roles, boolean disabled) {}

    record NewPassword(@NotBlank String password) {}

    record TokenRequest(
            @NotBlank @Size(max = 64) String name,
            @NotEmpty List<Role> roles,
            @Nullable Instant expiresAt) {}

    @GetMapping("/accounts")
    @Operation(operationId = "listAccounts", summary = "All accounts")
    List<AccountView> list() {
        return accounts.list().stream().map(AccountView::of).toList();
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createAccount", summary = "Make an account")
    AccountView create(@Valid @RequestBody AccountRequest request, @AuthenticationPrincipal Caller caller) {
        NewAccount account = new NewAccount(
                request.username(),
                request.displayName(),
                AgencyId.of(request.agency()),
                request.roles(),
                request.password());
        return AccountView.of(accounts.create(account, caller.username()));
    }

    @PutMapping("/accounts/{username}")
    @Operation(operationId = "changeAccount", summary = "Change roles, or let somebody in or out")
    AccountView change(@PathVariable String username, @Valid @RequestBody AccountChange change) {
        Account changed = accounts.change(username, change.roles(), change.disabled());
        sessions.forget(username);
        return AccountView.of(changed);
    }

    @PutMapping("/accounts/{username}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "setPassword", summary = "Set a new password and end all sessions of that person")
    void setPassword(@PathVariable String username, @Valid @RequestBody NewPassword fresh) {
        accounts.changePassword(username, fresh.password());
        sessions.forget(username);
    }

    @GetMapping("/tokens")
    @Operation(operationId = "listTokens", summary = "All tokens of machines, without their secrets")
    List<MachineTokens.Entry> listTokens() {
        return tokens.list();
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueToken", summary = "Make a token; it is shown this once")
    MachineTokens.Issued issue(@Valid @RequestBody TokenRequest request, @AuthenticationPrincipal Caller caller) {
        return tokens.issue(request.name(), request.roles(), request.expiresAt(), caller);
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken", summary = "End a token at once")
    void revoke(@PathVariable String id) {
        tokens.revoke(id);
    }
}
