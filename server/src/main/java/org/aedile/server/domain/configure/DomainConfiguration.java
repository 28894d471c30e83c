package org.aedile.server.domain.configure;

import org.aedile.server.config.AedileProperties;
import org.aedile.server.domain.DetectionJobs;
import org.aedile.server.domain.internal.IdleJobs;
import org.aedile.server.domain.internal.PostgresTimeDomains;
import org.aedile.server.log.LogDomains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time domains as beans; what was open is open again before anything else starts. */
@Configuration(proxyBeanMethods = false)
public class DomainConfiguration {
    @Bean
    DetectionJobs detectionJobs() {
        return new IdleJobs();
    }

    @Bean(initMethod = "resume")
    PostgresTimeDomains timeDomains(JdbcClient jdbc, LogDomains log, DetectionJobs jobs, AedileProperties properties) {
        return new PostgresTimeDomains(jdbc, log, jobs, properties.log().livePartitions());
    }
}
