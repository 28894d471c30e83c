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
    private static final String KIND = "account";

    private final JdbcClient client;
    private final PasswordEncoder passwords;
    private final Deeds deeds;
    private final String hashOfNobody;

    PostgresAccounts(JdbcClient client, PasswordEncoder passwords, Deeds deeds) {
        this.client = client;
        this.passwords = passwords;
        this.deeds = deeds;
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
        int changed = client.sql("update person set roles = ?, disabled = ? where username = ?")
                .params(words(roles), disabled, username)
                .update();
        if (changed == 0) {
            throw notFound(username);
        }
        requireAdministrator(username);
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
        deeds.done("changed-password", KIND, username);
    }

    /** True when that is the password of an account that may log in; takes as long for a name that nobody has. */
    boolean matches(String username, String password) {
        Optional<String> hash = client.sql("select password_hash from person where username = ? and not disabled")
                .param(username)
                .query(String.class)
                .optional();
        return passwords.matches(password, hash.orElse(hashOfNobody)) && hash.isPresent();
    }

    private void requireAdministrator(String changed) {
        Long admins = client.sql("select count(*) from person where not disabled and 'admin' = any (roles)")
                .query(Long.class)
                .single();
        if (admins == 0) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "without " + changed + " there would be no administrator left",
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

    private static AedileException notFound(String username) {
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
