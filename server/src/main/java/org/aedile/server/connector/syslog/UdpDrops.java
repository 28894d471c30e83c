package org.aedile.server.connector.syslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many datagrams the kernel threw away because a socket's buffer was full: those that no program ever saw. From the last
 * column of {@code /proc/net/udp}; 0 where there is no such file, on systems other than Linux.
 */
final class UdpDrops {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
    private static final int LOCAL_ADDRESS = 1;

    private UdpDrops() {}

    /** Datagrams for that local port since its socket was opened. */
    static long of(int port) {
        return TABLES.stream()
                .filter(Files::isReadable)
                .flatMap(UdpDrops::lines)
                .mapToLong(line -> drops(line, port))
                .sum();
    }

    /** The drops of a table's line when it is about the port, else 0. */
    static long drops(String line, int port) {
        String[] columns = line.strip().split("\\s+");
        boolean about = columns.length > LOCAL_ADDRESS && columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port));
        return about ? Long.parseLong(columns[columns.length - 1]) : 0;
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the kernel's table of sockets can't be read", e);
        }
    }
}
