package org.aedile.server.log.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded broker's segment files, {@code <topic>-<partition>/<first offset>.log}, forced to disk from the one that was
 * active at the last force up to the newest. Used by one thread.
 */
final class SegmentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentFiles.class);

    private record Active(Path file, FileChannel channel) {}

    private final Path logs;
    private final SyncedLengths lengths;
    private final Map<TopicPartition, Active> active = new HashMap<>();

    SegmentFiles(Path logs, SyncedLengths lengths) {
        this.logs = logs;
        this.lengths = lengths;
    }

    /** Forces all that the partition's files hold at this moment. */
    void force(TopicPartition partition) throws IOException {
        for (Path newer : newerThanActive(partition)) {
            Active old = active.put(partition, new Active(newer, FileChannel.open(newer, StandardOpenOption.WRITE)));
            if (old != null) {
                forceAndNote(partition, old);
                old.channel().close();
            }
        }
        Active current = active.get(partition);
        if (current == null) {
            throw new IOException("partition " + partition + " has no segment file below " + logs);
        }
        forceAndNote(partition, current);
    }

    void close() {
        for (Active one : active.values()) {
            try {
                one.channel().close();
            } catch (IOException e) {
                LOG.warn("segment {} could not be closed", one.file(), e);
            }
        }
        lengths.close();
    }

    private void forceAndNote(TopicPartition partition, Active one) throws IOException {
        long length = one.channel().size();
        one.channel().force(false);
        lengths.note(partition, one.file().getFileName().toString(), length);
    }

    /** Segments behind the active one, oldest first; at first all there are. */
    private List<Path> newerThanActive(TopicPartition partition) throws IOException {
        Path directory = logs.resolve(partition.topic() + "-" + partition.partition());
        Active current = active.get(partition);
        String after = current == null ? "" : current.file().getFileName().toString();
        List<Path> newer = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> file.getFileName().toString().compareTo(after) > 0)
                    .sorted()
                    .forEach(newer::add);
        }
        return newer;
    }
}
