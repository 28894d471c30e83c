package org.aedile.server.status.internal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.projection.DomainReaders;
import org.aedile.server.status.DiskProbe;
import org.aedile.server.status.DiskWatch;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the status that belong to no other feature. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    @Bean
    DiskWatch diskWatch(AedileProperties properties) {
        return new DiskWatch(probe(properties.data()), properties.disk());
    }

    @Bean
    StatusPart databasePart(JdbcClient client) {
        return () -> {
            try {
                client.sql("select 1").query(Integer.class).single();
                return new Status.Part("database", "ok", "answers");
            } catch (DataAccessException e) {
                return new Status.Part("database", "down", "does not answer");
            }
        };
    }

    @Bean
    StatusPart readersPart(DomainReaders readers) {
        return () -> readers.isHealthy()
                ? new Status.Part("log", "ok", "%.1f s behind".formatted(readers.lagSeconds()))
                : new Status.Part("log", "degraded", "not every domain is read yet");
    }

    @Bean
    StatusPart diskPart(DiskWatch disk) {
        return () -> {
            Status.Disk seen = disk.disk();
            String used = "%.1f %% used".formatted(seen.usedPercent());
            return switch (seen.state()) {
                case "full" -> new Status.Part("disk", "down", used + ": nothing is taken in");
                case "nearly-full" -> new Status.Part("disk", "degraded", used);
                default -> new Status.Part("disk", "ok", used);
            };
        };
    }

    private static DiskProbe probe(Path data) {
        return () -> {
            try {
                FileStore store = Files.getFileStore(data.toAbsolutePath());
                long used = store.getTotalSpace() - store.getUnallocatedSpace();
                long attainable = used + store.getUsableSpace(); // as df counts: without what is reserved for others
                return attainable <= 0 ? 0 : 100.0 * used / attainable;
            } catch (IOException e) {
                throw new IllegalStateException("the disk of " + data + " can't be looked at", e);
            }
        };
    }
}
