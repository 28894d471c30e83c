package org.aedile.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}.
 *
 * @param pid process id of the postmaster
 * @param status {@code starting}, {@code ready}, {@code stopping}
 */
record PostmasterPid(long pid, String status) {
    private static final int STATUS_LINE = 7;

    /** Reads the file; empty when there's none or it is being written. */
    static Optional<PostmasterPid> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]+")) {
            return Optional.empty();
        }
        String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
        return Optional.of(new PostmasterPid(Long.parseLong(lines.get(0).strip()), status));
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** True when that process lives and is a PostgreSQL on this directory; process ids are used again. */
    boolean lives(Path cluster) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return commandLine.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
