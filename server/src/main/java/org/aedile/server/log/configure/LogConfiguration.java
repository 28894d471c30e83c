package org.aedile.server.log.configure;

import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.log.internal.KafkaObservationLog;
import org.aedile.server.log.internal.LogAssembly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log as beans. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {
    @Bean
    KafkaAccess kafkaAccess(AedileProperties properties, EmbeddedPlatform platform) {
        return LogAssembly.access(properties, platform);
    }

    @Bean
    TopicAdmin topicAdmin(KafkaAccess kafka, AedileProperties properties) {
        return LogAssembly.topicAdmin(kafka, properties);
    }

    @Bean
    KafkaObservationLog observationLog(
            KafkaAccess kafka, TopicAdmin topics, AedileProperties properties, EmbeddedPlatform platform) {
        return LogAssembly.observationLog(kafka, topics, properties, platform);
    }
}
