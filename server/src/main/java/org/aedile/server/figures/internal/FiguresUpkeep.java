package org.aedile.server.figures.internal;

import org.aedile.server.database.PlatformRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the times of steps after 400 days, every hour: a month can be compared with the same one of last year. */
@Component
class FiguresUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresUpkeep.class);
    private static final PlatformRun.Pace PACE = PlatformRun.Pace.hourly(3);

    private final JdbcClient client;

    FiguresUpkeep(JdbcClient client) {
        this.client = client;
    }

    /** Deletes what is due now, by the system's clock. */
    void forget() {
        int gone = client.sql("delete from step_time where stored_at < now() - interval '400 days'")
                .update();
        LOG.debug("{} times of steps have ended", gone);
    }

    /** Starts it with the server. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {
        @Bean
        PlatformRun figuresUpkeepRun(FiguresUpkeep upkeep) {
            return new PlatformRun("figures-upkeep", PACE, upkeep::forget);
        }
    }
}
