package org.aedile.server.privacy.internal;

import java.time.InstantSource;
import java.util.Map;
import org.aedile.server.database.PlatformRun;
import org.aedile.server.privacy.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Retention runs by itself: some minutes after the start, then every hour. */
@Configuration(proxyBeanMethods = false)
class RetentionRun {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
    private static final int FIRST_MINUTES = 5;

    @Bean
    PlatformRun retention(Removals removals, InstantSource clock) {
        return new PlatformRun("retention", PlatformRun.Pace.hourly(FIRST_MINUTES), () -> {
            Map<String, Long> removed = removals.removeExpired(Due.at(clock.instant()), "retention");
            LOG.info("retention removed {}", removed);
        });
    }
}
