package org.aedile.server.log;

import java.util.HashMap;
import java.util.Map;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.EmbeddedKafka;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.stereotype.Component;

/** How every Kafka client of the server finds and enters the broker. */
@Component
public class KafkaSettings {
    private final Map<String, Object> settings;

    KafkaSettings(AedileProperties properties, EmbeddedPlatform platform) {
        Map<String, Object> all = new HashMap<>(properties.kafka().properties());
        String servers = platform.kafka()
                .map(EmbeddedKafka::bootstrapServers)
                .orElse(properties.kafka().bootstrapServers());
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings = Map.copyOf(all);
    }

    /** Client properties without those of producer or consumer; the map is the caller's own. */
    public Map<String, Object> client() {
        return new HashMap<>(settings);
    }
}
