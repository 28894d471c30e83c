package org.aedile.server.database.internal;

import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs the migrations; where roles are missing that can't be made, says what the database's administrator has to run. */
final class Migrations {
    /** What beforeMigrate.sql raises. */
    private static final String ROLES_MISSING = "AE001";

    private Migrations() {}

    static void run(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw rolesMissing(e)
                    .<RuntimeException>map(said -> explained(said, e))
                    .orElse(e);
        }
    }

    private static AedileException explained(ServerErrorMessage said, FlywayException cause) {
        AedileException explained = new AedileException(
                ErrorCode.CONFIGURATION,
                Objects.requireNonNullElse(said.getMessage(), ""),
                Objects.requireNonNullElse(said.getHint(), ""));
        explained.initCause(cause);
        return explained;
    }

    private static Optional<ServerErrorMessage> rolesMissing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said && ROLES_MISSING.equals(said.getSQLState())) {
                return Optional.ofNullable(said.getServerErrorMessage());
            }
        }
        return Optional.empty();
    }
}
