package org.aedile.server.access.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.server.access.Account;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of people whom the city's identity provider knows. Made at their first log-in, and given at each the agency and
 * roles that their groups stand for. An account that was made here is never taken over by a name.
 */
@Component
class OidcPeople {
    private static final String KIND = "account";

    private final JdbcClient client;
    private final PostgresAccounts accounts;
    private final Sessions sessions;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final KnownAgencies agencies;

    OidcPeople(
            JdbcClient client,
            PostgresAccounts accounts,
            Sessions sessions,
            Deeds deeds,
            TransactionTemplate transactions,
            KnownAgencies agencies) {
        this.client = client;
        this.accounts = accounts;
        this.sessions = sessions;
        this.deeds = deeds;
        this.transactions = transactions;
        this.agencies = agencies;
    }

    /**
     * Whom the provider knows.
     *
     * @param subject who they are there, for ever
     * @param username what they would like to be called
     */
    record Identity(String issuer, String subject, String username, String displayName) {}

    /**
     * Their account, brought up to date.
     *
     * @throws OidcRefusal when it is closed, or its name is somebody else's or none
     */
    Account admit(Identity identity, OidcGroups.Place place) {
        requireAgency(place);
        Account account = Objects.requireNonNull(transactions.execute(status ->
                find(identity).map(known -> update(known, identity, place)).orElseGet(() -> create(identity, place))));
        if (account.disabled()) {
            throw new OidcRefusal("closed", "the account " + account.username() + " is closed");
        }
        return account;
    }

    private Optional<Account> find(Identity identity) {
        return client.sql("select username from person_identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(String.class)
                .optional()
                .flatMap(accounts::find);
    }

    private Account update(Account known, Identity identity, OidcGroups.Place place) {
        boolean same = known.agency().equals(place.agency())
                && List.copyOf(place.roles()).containsAll(known.roles())
                && known.roles().size() == place.roles().size();
        client.sql("update person set display_name = ? where username = ?")
                .params(display(identity), known.username())
                .update();
        if (!same) {
            client.sql("update person set agency_id = ?, roles = ? where username = ?")
                    .params(place.agency().value(), words(place), known.username())
                    .update();
            sessions.endAll(known.username(), "");
            deeds.done(LoginAttempts.actor(known), "changed", new Subject(KIND, known.username()));
        }
        return accounts.find(known.username()).orElseThrow();
    }

    private Account create(Identity identity, OidcGroups.Place place) {
        String username = identity.username().toLowerCase(Locale.ROOT);
        requireName(username, identity, place);
        client.sql("insert into person (username, agency_id, display_name, password_hash, roles, created_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        username,
                        place.agency().value(),
                        display(identity),
                        PostgresAccounts.NO_PASSWORD,
                        words(place),
                        "identity provider")
                .update();
        client.sql("insert into person_identity (issuer, subject, username, agency_id) values (?, ?, ?, ?)")
                .params(
                        identity.issuer(),
                        identity.subject(),
                        username,
                        place.agency().value())
                .update();
        deeds.done(Actor.PLATFORM, "created", new Subject(KIND, username));
        return accounts.find(username).orElseThrow();
    }

    private void requireAgency(OidcGroups.Place place) {
        try {
            agencies.requireRegistered(place.agency());
        } catch (AedileException e) {
            throw new OidcRefusal("unmapped", String.valueOf(e.getMessage()));
        }
    }

    private void requireName(String username, Identity identity, OidcGroups.Place place) {
        try {
            NewAccount.requireNames(username, display(identity));
        } catch (AedileException e) {
            throw new OidcRefusal("no-name", String.valueOf(e.getMessage()));
        }
        if (accounts.find(username).isPresent()) {
            throw new OidcRefusal("name-taken", "the account " + username + " of " + place.agency() + " was made here");
        }
    }

    private static String display(Identity identity) {
        return identity.displayName().isBlank() ? identity.username() : identity.displayName();
    }

    private static String[] words(OidcGroups.Place place) {
        return place.roles().stream().map(Role::word).sorted().toArray(String[]::new);
    }
}
