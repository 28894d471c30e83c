package org.aedile.server.camera.internal;

import java.time.Duration;
import java.time.InstantSource;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.PlatformRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Deletes still images when their time has come, every ten minutes. */
@Component
class StillUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(StillUpkeep.class);
    private static final PlatformRun.Pace PACE = new PlatformRun.Pace(Duration.ofMinutes(2), Duration.ofMinutes(10));

    private final CameraStore store;
    private final InstantSource clock;
    private final Duration retention;

    StillUpkeep(CameraStore store, InstantSource clock, AedileProperties properties) {
        this.store = store;
        this.clock = clock;
        this.retention = properties.units().stillRetention();
    }

    /** Deletes what is due now. */
    void forget() {
        int gone = store.forgetStills(clock.instant().minus(retention));
        LOG.debug("{} still images deleted", gone);
    }

    /** Starts it with the server. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {
        @Bean
        PlatformRun stillUpkeepRun(StillUpkeep upkeep) {
            return new PlatformRun("still-upkeep", PACE, upkeep::forget);
        }
    }
}
