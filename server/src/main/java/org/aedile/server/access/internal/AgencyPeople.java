package org.aedile.server.access.internal;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Guests;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.Membership;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an agency as its administrator manages them: its own, and guests of others, of whom only what they are
 * trusted with here is seen. Everybody else looks as if they were not there. Whoever runs the machine manages all.
 */
@Service
class AgencyPeople implements Guests {
    private static final String KIND = "account";

    private final Accounts accounts;
    private final Memberships memberships;
    private final KnownAgencies agencies;
    private final Deeds deeds;
    private final JdbcClient client;

    AgencyPeople(Accounts accounts, Memberships memberships, KnownAgencies agencies, Deeds deeds, JdbcClient client) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.agencies = agencies;
        this.deeds = deeds;
        this.client = client;
    }

    /**
     * Somebody as an administrator sees them.
     *
     * @param own true when they are of the administrator's agency
     */
    record Person(Account account, List<Membership> memberships, boolean own) {}

    List<Person> list(Caller caller) {
        Map<String, List<Membership>> all = memberships.list();
        return accounts.list().stream()
                .map(account -> seen(account, all.getOrDefault(account.username(), List.of()), caller))
                .filter(person -> person.own() || !person.memberships().isEmpty())
                .toList();
    }

    /** Somebody of the administrator's agency; as {@code NOT_FOUND} for others as for nobody. */
    Account requireOwn(String username, Caller caller) {
        return accounts.find(username)
                .filter(account -> isOwn(account, caller))
                .orElseThrow(() -> PostgresAccounts.notFound(username));
    }

    Account create(NewAccount account, Caller caller) {
        if (!caller.isLocal() && !account.agency().equals(caller.agency())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "an account is made by an administrator of its own agency; yours is '%s', this is of '%s'"
                            .formatted(caller.agency(), account.agency()),
                    "people of other agencies can be given a membership");
        }
        return accounts.create(account, caller.username());
    }

    @Override
    @Transactional
    public void invite(String username, Membership membership, Caller caller) {
        join(username, membership, caller);
    }

    /** Lets somebody of an agency that is known here act for another too. */
    @Transactional
    Person join(String username, Membership membership, Caller caller) {
        requireManaged(membership.agency(), caller);
        Account account = accounts.find(username)
                .filter(known -> agencies.list(caller).contains(known.agency()))
                .orElseThrow(() -> PostgresAccounts.notFound(username));
        if (account.agency().equals(membership.agency())) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    username + " is of " + account.agency() + " already",
                    "change the roles of the account");
        }
        memberships.put(username, membership, caller.username());
        endSessions(username, membership.agency());
        deeds.done("joined", new Subject(KIND, username), membership.toString());
        return seen(account, memberships.list(username), caller);
    }

    /** They don't act for it any more; not having done so changes nothing. */
    @Transactional
    void leave(String username, AgencyId agency, Caller caller) {
        requireManaged(agency, caller);
        if (memberships.remove(username, agency)) {
            endSessions(username, agency);
            deeds.done("left", new Subject(KIND, username), agency.value());
        }
    }

    private void endSessions(String username, AgencyId agency) {
        client.sql("delete from person_session where username = ? and agency_id = ?")
                .params(username, agency.value())
                .update();
    }

    private void requireManaged(AgencyId agency, Caller caller) {
        if (caller.isLocal()) {
            agencies.requireRegistered(agency);
        } else if (!agency.equals(caller.agency())) {
            throw new AedileException(ErrorCode.NOT_FOUND, "there is no agency " + agency + " whose people you manage");
        }
    }

    private static Person seen(Account account, List<Membership> memberships, Caller caller) {
        boolean own = isOwn(account, caller);
        List<Membership> shown = own
                ? memberships
                : memberships.stream()
                        .filter(one -> one.agency().equals(caller.agency()))
                        .toList();
        return new Person(own ? account : withoutRoles(account), shown, own);
    }

    private static Account withoutRoles(Account guest) {
        return new Account(
                guest.username(),
                guest.displayName(),
                guest.agency(),
                List.<Role>of(),
                guest.disabled(),
                guest.createdAt(),
                guest.createdBy());
    }

    private static boolean isOwn(Account account, Caller caller) {
        return caller.isLocal() || account.agency().equals(caller.agency());
    }
}
