package org.aedile.server.backup.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.Directories;
import org.springframework.stereotype.Component;

/**
 * The newest complete checkpoint of each domain. Detection deletes old ones while we copy, so the files are linked to a
 * second name first; a checkpoint that goes away meanwhile is replaced by its successor.
 */
@Component
class CheckpointBackup {
    private static final String CHECKPOINTS = "checkpoints";
    private static final int ATTEMPTS = 5;

    private final Path data;

    CheckpointBackup(AedileProperties properties) {
        this.data = properties.data();
    }

    void write(ZipOutputStream zip) throws IOException {
        Path root = data.resolve(CHECKPOINTS);
        if (!Files.isDirectory(root)) {
            return;
        }
        Path held = Files.createTempDirectory(data, "backup");
        try (Stream<Path> domains = Files.list(root)) {
            for (Path domain : domains.sorted().toList()) {
                hold(domain, root, held);
            }
            copy(held, zip);
        } finally {
            Directories.deleteRecursively(held);
        }
    }

    private static void hold(Path domain, Path root, Path held) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Path> newest = newest(domain);
            if (newest.isEmpty()) {
                return;
            }
            Path target = held.resolve(root.relativize(newest.get()));
            try {
                link(newest.get(), target);
                return;
            } catch (NoSuchFileException | UncheckedIOException e) {
                Directories.deleteRecursively(target);
            }
        }
        throw new IOException("no checkpoint of " + domain.getFileName() + " stood still in " + ATTEMPTS + " attempts");
    }

    private static Optional<Path> newest(Path domain) throws IOException {
        try (Stream<Path> files = Files.walk(domain, 3)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparing(CheckpointBackup::modifiedMillis))
                    .map(Path::getParent);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static long modifiedMillis(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void link(Path checkpoint, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(checkpoint)) {
            for (Path file : files.toList()) {
                Files.createLink(target.resolve(file.getFileName()), file);
            }
        }
    }

    private static void copy(Path held, ZipOutputStream zip) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(held)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(CHECKPOINTS + "/" + held.relativize(file)));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }
}
