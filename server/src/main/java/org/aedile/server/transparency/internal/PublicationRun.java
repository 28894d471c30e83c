package org.aedile.server.transparency.internal;

import java.time.InstantSource;
import org.aedile.server.database.PlatformRun;
import org.aedile.server.transparency.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Weeks are published by themselves: some minutes after the start, then looked after every hour. */
@Configuration(proxyBeanMethods = false)
class PublicationRun {
    private static final int FIRST_MINUTES = 3;

    @Bean
    PlatformRun publication(Publication publication, InstantSource clock) {
        return new PlatformRun(
                "publication of the week",
                PlatformRun.Pace.hourly(FIRST_MINUTES),
                () -> publication.publish(clock.instant()));
    }
}
