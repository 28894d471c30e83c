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
import org.aedile.server.access.Membership;
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
    private final AgencyPeople people;
    private final Sessions sessions;
    private final MachineTokens tokens;

    AccountController(Accounts accounts, AgencyPeople people, Sessions sessions, MachineTokens tokens) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** What somebody is trusted with in an agency besides their own. */
    record MembershipView(String agency, List<Role> roles) {
        static MembershipView of(Membership membership) {
            return new MembershipView(membership.agency().value(), membership.roles());
        }
    }

    /**
     * Somebody whom an administrator manages.
     *
     * @param roles in their own agency; of a guest from another, empty
     * @param own false for a guest from another agency
     * @param memberships agencies besides their own for which they may act; of a guest, only the administrator's
     */
    record AccountView(
            String username,
            String displayName,
            String agency,
            List<Role> roles,
            boolean own,
            List<MembershipView> memberships,
            boolean disabled,
            Instant createdAt,
            String createdBy) {
        static AccountView of(AgencyPeople.Person person) {
            Account account = person.account();
            return new AccountView(
                    account.username(),
                    account.displayName(),
                    account.agency().value(),
                    account.roles(),
                    person.own(),
                    person.memberships().stream().map(MembershipView::of).toList(),
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

    record TrustedWith(@NotEmpty List<Role> roles) {}

    record AccountChange(@NotEmpty List<Role> roles, boolean disabled) {}

    record NewPassword(@NotBlank String password) {}

    record TokenRequest(
            @NotBlank @Size(max = 64) String name,
            @NotEmpty List<Role> roles,
            @Nullable Instant expiresAt) {}

    @GetMapping("/accounts")
    @Operation(operationId = "listAccounts", summary = "The people of your agency, and guests who act for it")
    List<AccountView> list(@AuthenticationPrincipal Caller caller) {
        return people.list(caller).stream().map(AccountView::of).toList();
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
        return view(people.create(account, caller));
    }

    @PutMapping("/accounts/{username}")
    @Operation(operationId = "changeAccount", summary = "Change roles, or let somebody in or out")
    AccountView change(
            @PathVariable String username,
            @Valid @RequestBody AccountChange change,
            @AuthenticationPrincipal Caller caller) {
        people.requireOwn(username, caller);
        Account changed = accounts.change(username, change.roles(), change.disabled());
        sessions.forget(username);
        return view(changed);
    }

    private static AccountView view(Account account) {
        return AccountView.of(new AgencyPeople.Person(account, List.of(), true));
    }

    @PutMapping("/accounts/{username}/memberships/{agency}")
    @Operation(operationId = "joinAgency", summary = "Let somebody of another agency act for yours too")
    AccountView join(
            @PathVariable String username,
            @PathVariable String agency,
            @Valid @RequestBody TrustedWith trusted,
            @AuthenticationPrincipal Caller caller) {
        Membership membership = new Membership(AgencyId.of(agency), trusted.roles());
        AccountView joined = AccountView.of(people.join(username, membership, caller));
        sessions.forget(username);
        return joined;
    }

    @DeleteMapping("/accounts/{username}/memberships/{agency}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "leaveAgency", summary = "Somebody of another agency doesn't act for yours any more")
    void leave(@PathVariable String username, @PathVariable String agency, @AuthenticationPrincipal Caller caller) {
        people.leave(username, AgencyId.of(agency), caller);
        sessions.forget(username);
    }

    @PutMapping("/accounts/{username}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "setPassword", summary = "Set a new password and end all sessions of that person")
    void setPassword(
            @PathVariable String username,
            @Valid @RequestBody NewPassword fresh,
            @AuthenticationPrincipal Caller caller) {
        people.requireOwn(username, caller);
        accounts.changePassword(username, fresh.password());
        sessions.forget(username);
    }

    @GetMapping("/tokens")
    @Operation(operationId = "listTokens", summary = "The tokens of your machines, without their secrets")
    List<MachineTokens.Entry> listTokens(@AuthenticationPrincipal Caller caller) {
        return tokens.list(caller);
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
    void revoke(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (tokens.list(caller).stream().anyMatch(token -> token.id().equals(id))) {
            tokens.revoke(id);
        }
    }
}
