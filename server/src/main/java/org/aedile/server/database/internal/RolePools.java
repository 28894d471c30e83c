package org.aedile.server.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.aedile.server.database.Asking;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two pools beside the platform's: one whose connections may do what requests need, one for projections. In the embedded
 * database their roles log in with passwords that are made at each start and that nobody else knows; in the city's the
 * platform's user becomes them. Pools are made when they are first needed, after the migrations. Thread-safe.
 */
final class RolePools implements ApplicationListener<ContextClosedEvent>, DisposableBean {
    static final String REQUESTS = "aedile_requests";
    static final String PROJECTION = "aedile_projection";

    private final HikariDataSource platform;
    private final boolean embedded;
    private @Nullable HikariDataSource requests;
    private @Nullable HikariDataSource projection;

    RolePools(HikariDataSource platform, EmbeddedPlatform parts) {
        this.platform = platform;
        this.embedded = parts.postgres().isPresent();
    }

    synchronized DataSource requests() {
        HikariDataSource known = requests;
        if (known == null) {
            known = open(REQUESTS, platform.getMaximumPoolSize());
            requests = known;
        }
        return known;
    }

    synchronized DataSource projection() {
        HikariDataSource known = projection;
        if (known == null) {
            known = open(PROJECTION, Math.max(2, platform.getMaximumPoolSize() / 2));
            projection = known;
        }
        return known;
    }

    /** Who closes the server does so for the platform: what is stored last is the platform's. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        Asking.beginPlatform();
    }

    @Override
    public synchronized void destroy() {
        Asking.end();
        Optional.ofNullable(requests).ifPresent(HikariDataSource::close);
        Optional.ofNullable(projection).ifPresent(HikariDataSource::close);
    }

    private HikariDataSource open(String role, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(platform.getJdbcUrl());
        config.setDataSourceProperties(platform.getDataSourceProperties());
        config.setConnectionTimeout(platform.getConnectionTimeout());
        config.setPoolName(role);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(size);
        if (embedded) {
            config.setUsername(role);
            config.setPassword(freshPassword(role));
        } else {
            config.setUsername(platform.getUsername());
            config.setPassword(platform.getPassword());
            config.setConnectionInitSql("set role " + role);
        }
        return new HikariDataSource(config);
    }

    private String freshPassword(String role) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        new JdbcTemplate(platform).execute("alter role " + role + " login password '" + password + "'");
        return password;
    }
}
