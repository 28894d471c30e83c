package org.aedile.server.domain.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jars that this program runs from, those named in the manifest of a thin jar included. */
final class ClassPath {
    private ClassPath() {}

    static List<File> entries() {
        List<File> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(entry);
            all.add(file);
            if (file.isFile()) {
                all.addAll(named(file));
            }
        }
        return all;
    }

    private static List<File> named(File jar) {
        try (JarFile opened = new JarFile(jar)) {
            Manifest manifest = opened.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
            if (names == null) {
                return List.of();
            }
            return Arrays.stream(names.split(" "))
                    .map(name -> new File(jar.toURI().resolve(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the class path entry " + jar + " can't be read", e);
        }
    }
}
