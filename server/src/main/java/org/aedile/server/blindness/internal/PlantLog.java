package org.aedile.server.blindness.internal;

import org.aedile.job.kafka.PlantRecords;
import org.aedile.server.projection.CompactedTopics;
import org.aedile.wire.Topics;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What detection says of plants, from the log into PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class PlantLog {
    @Bean
    SmartLifecycle plantReader(CompactedTopics topics, PlantStore store) {
        return topics.reader(new CompactedTopics.Reading<>("plant", Topics.PLANTS, PlantRecords::read, store::saveAll));
    }
}
