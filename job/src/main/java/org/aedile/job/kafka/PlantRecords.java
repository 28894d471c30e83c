package org.aedile.job.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Reports of plants on their compacted topic: domain, setting and agency are the key, {@link PlantReport}'s own bytes the value. */
public final class PlantRecords {
    private PlantRecords() {}

    /** The record of a report. */
    public static ProducerRecord<byte[], byte[]> of(PlantReport report) {
        String key = String.join("\u001f", report.timeDomain(), report.setting(), report.agency());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try {
            report.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return new ProducerRecord<>(Topics.PLANTS, key.getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
    }

    /** Reads a record's value. */
    public static PlantReport read(byte[] value) throws IOException {
        return PlantReport.read(new DataInputStream(new ByteArrayInputStream(value)));
    }
}
