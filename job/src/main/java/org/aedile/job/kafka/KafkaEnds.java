package org.aedile.job.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.job.AlertMessage;
import org.aedile.job.JobSettings;
import org.aedile.wire.Topics;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The job's source and sinks on Kafka. Sinks write at least once: whoever reads them drops repeats by id and revision. */
public final class KafkaEnds {
    private KafkaEnds() {}

    /** Frames and ticks of the domain, from where the job's group stood, or from the beginning. */
    @SuppressWarnings("deprecation") // the connector asks for the class that the client has deprecated
    public static KafkaSource<byte[]> observations(JobSettings settings) {
        return KafkaSource.<byte[]>builder()
                .setProperties(properties(settings))
                .setTopics(Topics.observations(settings.timeDomain()))
                .setGroupId("aedile-job-" + settings.timeDomain())
                .setClientIdPrefix("aedile-job-" + settings.timeDomain())
                .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
                .setDeserializer(new Frames())
                .setProperty("partition.discovery.interval.ms", "-1")
                .setProperty("register.consumer.metrics", "false")
                .setProperty("commit.offsets.on.checkpoint", "true")
                .setProperty("fetch.min.bytes", "1")
                .setProperty("fetch.max.bytes", "8388608")
                .setProperty("max.partition.fetch.bytes", "2097152")
                .setProperty("max.poll.records", "5000")
                .build();
    }

    /** The domain's alerts topic. */
    public static KafkaSink<AlertMessage> alerts(JobSettings settings) {
        String topic = Topics.alerts(settings.timeDomain());
        return sink(
                settings,
                (message, context, time) -> new ProducerRecord<>(
                        topic,
                        message.id().getBytes(StandardCharsets.UTF_8),
                        message.json().getBytes(StandardCharsets.UTF_8)));
    }

    /** The compacted topic of baselines. */
    public static KafkaSink<BaselineUpdate> baselines(JobSettings settings) {
        return sink(settings, (update, context, time) -> BaselineRecords.of(update));
    }

    /** The compacted topic of plants. */
    public static KafkaSink<PlantReport> plants(JobSettings settings) {
        return sink(settings, (report, context, time) -> PlantRecords.of(report));
    }

    private static <T> KafkaSink<T> sink(JobSettings settings, KafkaRecordSerializationSchema<T> schema) {
        Properties properties = properties(settings);
        properties.setProperty(ProducerConfig.LINGER_MS_CONFIG, "1");
        properties.setProperty(ProducerConfig.BUFFER_MEMORY_CONFIG, "8388608");
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        return KafkaSink.<T>builder()
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(schema)
                .build();
    }

    private static Properties properties(JobSettings settings) {
        Properties properties = new Properties();
        settings.kafka().forEach(properties::setProperty);
        return properties;
    }

    /** A record's value is the frame. */
    private static final class Frames implements KafkaRecordDeserializationSchema<byte[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<byte[]> out) {
            out.collect(message.value());
        }

        @Override
        public TypeInformation<byte[]> getProducedType() {
            return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
        }
    }
}
