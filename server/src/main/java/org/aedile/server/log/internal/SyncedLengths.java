package org.aedile.server.log.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is on disk for certain: one small file per partition with the name of its newest forced segment and the forced
 * length in bytes. A power cut is rehearsed by truncating the log to it.
 */
final class SyncedLengths {
    private static final Logger LOG = LoggerFactory.getLogger(SyncedLengths.class);
    private static final int LINE_BYTES = 48;

    private final Path directory;
    private final Map<TopicPartition, FileChannel> files = new HashMap<>();

    /** Notes of an earlier run are dropped: the broker recovers and forces its files when it starts. */
    SyncedLengths(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + directory, e);
        }
    }

    /** Overwrites the partition's line, which always has the same length. */
    void note(TopicPartition partition, String segment, long length) throws IOException {
        String line = "%s %019d".formatted(segment, length);
        String padded = line + " ".repeat(LINE_BYTES - 1 - line.length()) + "\n";
        file(partition).write(ByteBuffer.wrap(padded.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    void close() {
        for (FileChannel file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("a note of a synced length could not be closed", e);
            }
        }
    }

    private FileChannel file(TopicPartition partition) throws IOException {
        FileChannel file = files.get(partition);
        if (file == null) {
            file = FileChannel.open(
                    directory.resolve(partition.toString()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            files.put(partition, file);
        }
        return file;
    }
}
