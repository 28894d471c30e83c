package org.aedile.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process and all that descend from it, as Linux accounts for them. Memory is the proportional set size (a page shared
 * by n processes counts 1/n in each); processor time is user and system time, that of ended children included.
 */
public final class ProcessTree {
    private static final Path PROC = Path.of("/proc");
    private static final long MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux that Java runs on
    private static final int USER_TIME = 11; // field of /proc/PID/stat, counted after the command's closing bracket
    private static final int ENDED_CHILDREN_SYSTEM_TIME = 14;

    private final ProcessHandle root;

    private ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** The tree under this very process. */
    public static ProcessTree own() {
        return new ProcessTree(ProcessHandle.current());
    }

    public static ProcessTree of(Process process) {
        return new ProcessTree(process.toHandle());
    }

    /** Proportional set size, bytes. */
    public long memoryBytes() {
        return processes().mapToLong(ProcessTree::memoryBytes).sum();
    }

    /** User and system time since each process began, milliseconds. */
    public long processorMillis() {
        return processes().mapToLong(ProcessTree::processorMillis).sum();
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static long memoryBytes(ProcessHandle process) {
        for (String line : lines(process, "smaps_rollup")) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return 0;
    }

    private static long processorMillis(ProcessHandle process) {
        List<String> lines = lines(process, "stat");
        if (lines.isEmpty()) {
            return 0;
        }
        String line = lines.get(0);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = USER_TIME; field <= ENDED_CHILDREN_SYSTEM_TIME; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Nothing when the process has ended meanwhile. */
    private static List<String> lines(ProcessHandle process, String file) {
        try {
            return Files.readAllLines(PROC.resolve(Long.toString(process.pid())).resolve(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
