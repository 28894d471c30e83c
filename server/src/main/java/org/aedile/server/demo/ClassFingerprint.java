package org.aedile.server.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of code and resources, the same whether they lie in a directory or in a jar. */
final class ClassFingerprint {
    private final MessageDigest digest;

    ClassFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all of our own classes and resources that lie where this class lies. */
    void addAllOf(Class<?> member) throws IOException {
        Path location = locationOf(member);
        if (Files.isDirectory(location)) {
            addTree(location);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            addTree(jar.getPath("/"));
        }
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addTree(Path root) throws IOException {
        Path own = root.resolve("org");
        try (Stream<Path> walk = Files.walk(own)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
            for (Path file : files) {
                add(own.relativize(file).toString());
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path locationOf(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(member + " lies in no file", e);
        }
    }
}
