package org.aedile.server.domain.configure;

import org.aedile.job.JobHost;
import org.aedile.job.control.ControlLog;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.domain.DetectionJobs;
import org.aedile.server.domain.internal.FlinkJobs;
import org.aedile.server.domain.internal.JobAssembly;
import org.aedile.server.domain.internal.PostgresTimeDomains;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.LogDomains;
import org.aedile.server.log.TopicAdmin;
import org.aedile.wire.PayloadKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time domains and their jobs as beans; what was open is open again before anything else starts. */
@Configuration(proxyBeanMethods = false)
public class DomainConfiguration {
    /** The topics that it follows are made with the topic admin. */
    @Bean
    ControlLog controlLog(KafkaAccess kafka, TopicAdmin topics) {
        return ControlLog.shared(kafka.client());
    }

    /** Withdrawn when this server stops, so that a job can't take another server's keys for its own. */
    @Bean
    JobHost jobHost(ObjectProvider<PayloadKeys> keys) {
        return JobHost.open(keys.getIfAvailable(() -> PayloadKeys.NONE));
    }

    /** The jobs need what the control log waits for. */
    @Bean
    FlinkJobs detectionJobs(
            AedileProperties properties,
            KafkaAccess kafka,
            EmbeddedPlatform platform,
            ControlLog control,
            JobHost host) {
        return JobAssembly.jobs(properties, kafka, platform, host);
    }

    @Bean(initMethod = "resume")
    PostgresTimeDomains timeDomains(JdbcClient jdbc, LogDomains log, DetectionJobs jobs, AedileProperties properties) {
        return new PostgresTimeDomains(
                jdbc,
                log,
                jobs,
                properties.log().livePartitions(),
                properties.flink().seedStates());
    }
}
