package org.aedile.server.access;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;

/**
 * What is needed to make an account.
 *
 * @param username 2 to 64 of a-z, 0-9, '.', '_' and '-'
 * @param displayName 1 to 100 characters
 * @param agency agency they belong to
 * @param roles at least one
 * @param password at least {@value #MIN_PASSWORD} characters
 */
public record NewAccount(String username, String displayName, AgencyId agency, List<Role> roles, String password) {
    public static final int MIN_PASSWORD = 10;
    private static final int MAX_PASSWORD = 200;

    public NewAccount {
        requireNames(username, displayName);
        if (roles.isEmpty()) {
            throw invalid("account " + username + " needs at least one role");
        }
        requirePassword(password);
        roles = List.copyOf(roles);
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} when an account can't be called so
     */
    public static void requireNames(String username, String displayName) {
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw invalid("username '" + username + "' must be 2 to 64 of a-z, 0-9, '.', '_' and '-'");
        }
        if (displayName.isBlank() || displayName.length() > 100) {
            throw invalid("display name must have 1 to 100 characters, has " + displayName.length());
        }
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} when it is too short or too long
     */
    public static String requirePassword(String password) {
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw invalid("a password must have %d to %d characters, this one has %d"
                    .formatted(MIN_PASSWORD, MAX_PASSWORD, password.length()));
        }
        return password;
    }

    private static AedileException invalid(String detail) {
        return new AedileException(ErrorCode.INVALID_VALUE, detail);
    }
}
