package org.aedile.server.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Askers;
import org.aedile.server.database.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives each thread a connection that may do what the one may on whose behalf the thread asks. Thread-safe. */
final class RoutedDatabase extends DelegatingDataSource {
    private final HikariDataSource platform;
    private final RolePools pools;
    private final ObjectProvider<Askers> askers;
    private volatile @Nullable Askers known;

    RoutedDatabase(HikariDataSource platform, RolePools pools, ObjectProvider<Askers> askers) {
        super(platform);
        this.platform = platform;
        this.pools = pools;
        this.askers = askers;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Asker asker = Asking.declared().orElseGet(this::ofThread);
        if (asker == Asker.Part.PLATFORM) {
            return platform.getConnection();
        }
        if (asker == Asker.Part.PROJECTION) {
            return pools.projection().getConnection();
        }
        return TenantConnection.of(pools.requests().getConnection(), asker);
    }

    private Asker ofThread() {
        Askers found = known;
        if (found == null) {
            found = askers.getObject();
            known = found;
        }
        return found.ofThread().orElse(Asker.Part.NOBODY);
    }
}
