package org.aedile.server.unit.internal;

import java.time.Duration;
import java.time.InstantSource;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.PlatformRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Forgets where units were when its time has come, every ten minutes. */
@Component
class UnitUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(UnitUpkeep.class);
    private static final PlatformRun.Pace PACE = new PlatformRun.Pace(Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final PositionStore positions;
    private final InstantSource clock;
    private final Duration retention;

    UnitUpkeep(PositionStore positions, InstantSource clock, AedileProperties properties) {
        this.positions = positions;
        this.clock = clock;
        this.retention = properties.units().positionRetention();
    }

    /** Deletes what is due now. */
    void forget() {
        int gone = positions.forget(clock.instant().minus(retention));
        LOG.debug("{} positions of units forgotten", gone);
    }

    /** Starts it with the server. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {
        @Bean
        PlatformRun unitUpkeepRun(UnitUpkeep upkeep) {
            return new PlatformRun("unit-upkeep", PACE, upkeep::forget);
        }
    }
}
