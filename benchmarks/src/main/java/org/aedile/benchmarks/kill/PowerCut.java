package org.aedile.benchmarks.kill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a power cut does to the embedded log beyond {@code kill -9}: whatever was written but not forced to disk is gone.
 * The server notes for each partition how much was forced; the newest segments are cut there.
 */
final class PowerCut {
    private static final String NOTES = "synced-lengths";
    private static final String LOGS = "kafka";

    private PowerCut() {}

    /** Cuts the log of a server that was killed; the number of bytes that went. */
    static long strike(Path data) throws IOException {
        long cut = 0;
        try (Stream<Path> notes = Files.list(data.resolve(NOTES))) {
            for (Path note : notes.toList()) {
                cut += strikePartition(data, note);
            }
        }
        return cut;
    }

    private static long strikePartition(Path data, Path note) throws IOException {
        String[] words = Files.readString(note).strip().split(" +", -1);
        Path partition = partition(data, note.getFileName().toString());
        long cut = 0;
        for (Path segment : segments(partition)) {
            int order = segment.getFileName().toString().compareTo(words[0]);
            if (order >= 0) {
                cut += truncate(segment, order == 0 ? Long.parseLong(words[1]) : 0);
            }
        }
        return cut;
    }

    private static Path partition(Path data, String name) throws IOException {
        try (Stream<Path> folders = Files.walk(data.resolve(LOGS), 3)) {
            return folders.filter(folder -> folder.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no partition " + name + " in " + data.resolve(LOGS)));
        }
    }

    private static List<Path> segments(Path partition) throws IOException {
        try (Stream<Path> files = Files.list(partition)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static long truncate(Path segment, long length) throws IOException {
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            long before = file.size();
            file.truncate(length);
            return before - file.size();
        }
    }
}
