package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Membership;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For which of their agencies a person acts now: one at a time, in each session. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session")
class ActingController {
    private final Accounts accounts;
    private final Memberships memberships;
    private final Sessions sessions;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final Deeds deeds;

    ActingController(
            Accounts accounts,
            Memberships memberships,
            Sessions sessions,
            JdbcClient client,
            TransactionTemplate transactions,
            Deeds deeds) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.sessions = sessions;
        this.client = client;
        this.transactions = transactions;
        this.deeds = deeds;
    }

    /** @param acting true for the one that this session acts for */
    record MembershipChoice(String agency, List<Role> roles, boolean acting) {}

    record ActingAgency(@NotBlank String agency) {}

    @GetMapping("/agencies")
    @Operation(operationId = "listOwnAgencies", summary = "The agencies for which you may act, your own first")
    List<MembershipChoice> list(@AuthenticationPrincipal Caller caller) {
        return choices(caller).stream()
                .map(one -> new MembershipChoice(
                        one.agency().value(), one.roles(), one.agency().equals(caller.agency())))
                .toList();
    }

    @PutMapping("/agency")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "actFor", summary = "Act for another of your agencies from now on, in this session")
    void actFor(@Valid @RequestBody ActingAgency wanted, @AuthenticationPrincipal Caller caller) {
        AgencyId agency = AgencyId.of(wanted.agency());
        if (choices(caller).stream().noneMatch(one -> one.agency().equals(agency))) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "there is no agency " + agency + " for which you may act",
                    "GET /api/v1/session/agencies lists yours");
        }
        transactions.executeWithoutResult(status -> {
            client.sql("update person_session set agency_id = ? where id = ? and username = ?")
                    .params(agency.value(), caller.sessionId(), caller.username())
                    .update();
            deeds.done("acts-for", new Subject("agency", agency.value()), caller.sessionId());
        });
        sessions.forget(caller.username());
    }

    private List<Membership> choices(Caller caller) {
        Stream<Membership> own = accounts.find(caller.username()).stream().map(ActingController::own);
        return Stream.concat(own, memberships.list(caller.username()).stream()).toList();
    }

    private static Membership own(Account account) {
        return new Membership(account.agency(), account.roles());
    }
}
