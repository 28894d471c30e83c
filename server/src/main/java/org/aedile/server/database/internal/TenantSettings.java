package org.aedile.server.database.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.aedile.server.database.Asker;

/** Who asks, as PostgreSQL is told it: settings that end with the transaction. */
record TenantSettings(Asker.Tenant tenant) {
    /** The statement that makes them hold. */
    static final String STATEMENT = "select set_config('aedile.agency', ?, true), set_config('aedile.person', ?, true),"
            + " set_config('aedile.sees', ?, true), set_config('aedile.handles', ?, true),"
            + " set_config('aedile.administers', ?, true)";

    /** Its parameters. */
    static final int COUNT = 5;

    /** Fills in the first parameters of a statement that begins with {@link #STATEMENT}. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, tenant.agency());
        statement.setString(2, tenant.person());
        statement.setString(3, String.join(" ", tenant.sees()));
        statement.setString(4, String.join(" ", tenant.handles()));
        statement.setString(COUNT, tenant.administers() ? "on" : "");
    }
}
