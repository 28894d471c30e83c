package org.aedile.server.log.internal;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.aedile.wire.Topics;
import org.apache.kafka.common.utils.Utils;

/**
 * The ends of all partitions of a domain's observations.
 *
 * @param timeDomain id
 * @param clock the domain's clock
 * @param tails one per partition, by number
 */
record DomainTails(String timeDomain, InstantSource clock, List<PartitionTail> tails) {
    DomainTails {
        tails = List.copyOf(tails);
    }

    String topic() {
        return Topics.observations(timeDomain);
    }

    /** The partition of a source: the same as Kafka's own partitioner gives for that key. */
    PartitionTail tailOf(String source) {
        byte[] key = source.getBytes(StandardCharsets.UTF_8);
        return tails.get(Utils.toPositive(Utils.murmur2(key)) % tails.size());
    }
}
