package org.aedile.server.repeat.internal;

import org.aedile.server.database.PlatformRun;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets keys that are older than a week, each hour. */
@Configuration(proxyBeanMethods = false)
class RepeatUpkeep {
    private static final int FIRST_MINUTES = 5;

    @Bean
    PlatformRun repeatUpkeepRun(RepeatedRequests requests) {
        return new PlatformRun("repeat-upkeep", PlatformRun.Pace.hourly(FIRST_MINUTES), requests::removeExpired);
    }
}
