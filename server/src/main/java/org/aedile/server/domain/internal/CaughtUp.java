package org.aedile.server.domain.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.log.KafkaAccess;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a domain's job has seen the whole log, by the offsets that it commits with each checkpoint. */
final class CaughtUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);

    private final Admin admin;

    CaughtUp(KafkaAccess kafka) {
        this.admin = Admin.create(kafka.client());
    }

    boolean check(OpenDomain domain) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int number = 0; number < domain.partitions(); number++) {
            latest.put(new TopicPartition(Topics.observations(domain.id()), number), OffsetSpec.latest());
        }
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            "aedile-job-" + domain.id())
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS);
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends =
                    admin.listOffsets(latest).all().get(10, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .allMatch(end ->
                            offset(committed, end.getKey()) >= end.getValue().offset());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The progress of {} can't be read; tried again", domain.id(), e);
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata one = committed.get(partition);
        return one == null ? 0 : one.offset();
    }
}
