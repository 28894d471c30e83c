package org.aedile.server.history.internal;

import org.aedile.server.projection.CompactedTopics;
import org.aedile.wire.Topics;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What detection learned to be usual, from the log into PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class BaselineLog {
    @Bean
    SmartLifecycle baselineReader(CompactedTopics topics, BaselineStore store) {
        return topics.reader(
                new CompactedTopics.Reading<>("baseline", Topics.BASELINES, BaselineStore::parse, store::save));
    }
}
