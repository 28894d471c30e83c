package org.aedile.server.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in PostgreSQL. */
@Repository
class PostgresAccounts implements Accounts {
    /** No password has this hash. */
    static final String NO_PASSWORD = "";

    private static final String KIND = "account";

    private final JdbcClient client;
    private final PasswordEncoder passwords;
    private final Deeds deeds;
    private final KnownAgencies agencies;
    private final String hashOfNobody;

    PostgresAccounts(JdbcClient client, PasswordEncoder passwords, Deeds deeds, KnownAgencies agencies) {
        this.client = client;
        this.passwords = passwords;
        this.deeds = deeds;
        this.agencies = agencies;
        this.hashOfNobody = String.valueOf(passwords.encode(Secrets.token()));
    }

    @Override
    public List<Account> list() {
        return client.sql("select * from person order by username")
                .query(PostgresAccounts::account)
                .list();
    }

    @Override
    public Optional<Account> find(String username) {
        return client.sql("select * from person where username = ?")
                .param(username)
                .query(PostgresAccounts::account)
                .optional();
    }

    @Override
    @Transactional
    public Account create(NewAccount account, String createdBy) {
        agencies.requireRegistered(account.agency());
        try {
            client.sql("insert into person (username, agency_id, display_name, password_hash, roles, created_by)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            account.username(),
                            account.agency().value(),
                            account.displayName(),
                            passwords.encode(account.password()),
                            words(account.roles()),
                            createdBy)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AedileException(
                    ErrorCode.CONFLICT, "account " + account.username() + " exists", "choose another name");
        }
        deeds.done("created", KIND, account.username());
        return require(account.username());
    }

    @Override
    @Transactional
    public Account change(String username, List<Role> roles, boolean disabled) {
        Account before = require(username);
        client.sql("update person set roles = ?, disabled = ? where username = ?")
                .params(words(roles), disabled, username)
                .update();
        if (before.roles().contains(Role.ADMIN) && !before.disabled()) {
            requireAdministrator(before);
        }
        endSessions(username);
        deeds.done("changed", KIND, username);
        return require(username);
    }

    @Override
    @Transactional
    public void changePassword(String username, String newPassword) {
        String hash = passwords.encode(NewAccount.requirePassword(newPassword));
        int changed = client.sql("update person set password_hash = ?, password_changed_at = now() where username = ?")
                .params(String.valueOf(hash), username)
                .update();
        if (changed == 0) {
            throw notFound(username);
        }
        endSessions(username);
        client.sql("delete from person_device where username = ?")
                .param(username)
                .update();
        deeds.done("changed-password", KIND, username);
    }

    /** True when that is the password of an account that may log in; takes as long for a name that nobody has. */
    boolean matches(String username, String password) {
        Optional<String> hash = client.sql("select password_hash from person where username = ? and not disabled")
                .param(username)
                .query(String.class)
                .optional();
        Optional<String> usable = hash.filter(known -> !known.equals(NO_PASSWORD));
        return passwords.matches(password, usable.orElse(hashOfNobody)) && usable.isPresent();
    }

    /** False for a person who logs in with the city's identity provider only. */
    boolean hasPassword(String username) {
        return client.sql("select 1 from person where username = ? and password_hash <> ?")
                .params(username, NO_PASSWORD)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void requireAdministrator(Account changed) {
        Long admins = client.sql(
                        "select count(*) from person where agency_id = ? and not disabled and 'admin' = any (roles)")
                .param(changed.agency().value())
                .query(Long.class)
                .single();
        if (admins == 0) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "without %s there would be no administrator of %s left"
                            .formatted(changed.username(), changed.agency()),
                    "give another account the role admin first");
        }
    }

    private void endSessions(String username) {
        client.sql("delete from person_session where username = ?")
                .param(username)
                .update();
    }

    private Account require(String username) {
        return find(username).orElseThrow(() -> notFound(username));
    }

    static AedileException notFound(String username) {
        return new AedileException(ErrorCode.NOT_FOUND, "there is no account " + username);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                AgencyId.of(row.getString("agency_id")),
                roles(row),
                row.getBoolean("disabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    static List<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::parse)
                .toList();
    }

    static String[] words(List<Role> roles) {
        return roles.stream().map(Role::word).distinct().toArray(String[]::new);
    }
}
