package org.aedile.server.domain.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A domain's checkpoints as they lie in their directory, {@code <job>/chk-<number>/_metadata}. Neither the embedded Flink
 * nor the server remembers them over a restart; the directory does.
 */
final class CheckpointFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);

    /**
     * A checkpoint whose metadata can be read.
     *
     * @param path of the checkpoint, for Flink
     * @param takenAtMillis when it was completed
     * @param bytes size of its files
     */
    record Checkpoint(String path, long takenAtMillis, long bytes) {}

    private final Path root;

    /** @param root URI of the domain's directory */
    CheckpointFiles(String root) {
        this.root = new Path(root);
    }

    /** The complete checkpoints, newest first. */
    List<Checkpoint> newestFirst() {
        List<Checkpoint> found = new ArrayList<>();
        try {
            FileSystem files = root.getFileSystem();
            for (FileStatus job : list(files, root)) {
                for (FileStatus checkpoint : list(files, job.getPath())) {
                    if (checkpoint.getPath().getName().startsWith("chk-")) {
                        addIfComplete(files, checkpoint.getPath(), found);
                    }
                }
            }
        } catch (IOException e) {
            LOG.error("The checkpoints in {} can't be listed; detection starts without what it knew", root, e);
        }
        found.sort(Comparator.comparingLong(Checkpoint::takenAtMillis).reversed());
        return found;
    }

    private static void addIfComplete(FileSystem files, Path directory, List<Checkpoint> found) throws IOException {
        Path metadata = new Path(directory, "_metadata");
        if (!files.exists(metadata)) {
            return;
        }
        try (FSDataInputStream in = files.open(metadata)) {
            Checkpoints.loadCheckpointMetadata(
                    new DataInputStream(in), CheckpointFiles.class.getClassLoader(), directory.toString());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Checkpoint {} can't be read and is passed over: {}", directory, e.toString());
            return;
        }
        long bytes = 0;
        for (FileStatus file : list(files, directory)) {
            bytes += file.getLen();
        }
        found.add(new Checkpoint(
                directory.toString(), files.getFileStatus(metadata).getModificationTime(), bytes));
    }

    private static FileStatus[] list(FileSystem files, Path directory) throws IOException {
        if (!files.exists(directory) || !files.getFileStatus(directory).isDir()) {
            return new FileStatus[0];
        }
        FileStatus[] listed = files.listStatus(directory);
        return listed == null ? new FileStatus[0] : listed;
    }
}
