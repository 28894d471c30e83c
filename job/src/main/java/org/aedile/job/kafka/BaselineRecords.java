package org.aedile.job.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.aedile.detection.BaselineUpdate;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Baselines on their compacted topic: domain, source, property and hour of week are the key, {@link BaselineUpdate}'s own
 * bytes the value.
 */
public final class BaselineRecords {
    private BaselineRecords() {}

    /** The record of a baseline. */
    public static ProducerRecord<byte[], byte[]> of(BaselineUpdate update) {
        String key = String.join(
                "\u001f", update.timeDomain(), update.source(), update.property(), Integer.toString(update.hour()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try {
            update.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return new ProducerRecord<>(Topics.BASELINES, key.getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
    }

    /** Reads a record's value. */
    public static BaselineUpdate read(byte[] value) throws IOException {
        return BaselineUpdate.read(new DataInputStream(new ByteArrayInputStream(value)));
    }
}
