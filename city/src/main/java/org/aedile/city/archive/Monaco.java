package org.aedile.city.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.city.CityModel;
import org.aedile.city.build.CityImport;

/**
 * The city of the demo, Monaco: the build draws it from OpenStreetMap's extract into a resource of this module, so that
 * a start needs neither network nor time.
 */
public final class Monaco {
    public static final String ID = "monaco";

    private static final String RESOURCE = "/org/aedile/city/monaco.city";

    private Monaco() {}

    /** Reads the prepared archive, in some 100 ms. */
    public static CityArchive read() {
        try (InputStream in = Monaco.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build has not prepared " + RESOURCE);
            }
            return CityArchive.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Called by the build: reads the extract (first argument) and writes the archive below the directory of classes (second)
     * unless it is newer than they are.
     */
    public static void main(String[] args) throws IOException {
        Path extract = Path.of(args[0]);
        Path program = Path.of(args[1], "org", "aedile", "city");
        Path archive = program.resolve("monaco.city");
        if (Files.exists(archive) && newest(program).compareTo(Files.getLastModifiedTime(archive)) <= 0) {
            return;
        }
        CityModel city = CityImport.read(new CityImport.Request(extract, ID, "Monaco", ZoneId.of("Europe/Monaco")));
        CityArchive.of(city).write(archive);
    }

    /** When a class of this module was last compiled; the demo's don't matter. */
    private static FileTime newest(Path program) throws IOException {
        try (Stream<Path> files = Files.walk(program)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(program.resolve("demo")))
                    .toList();
            FileTime newest = FileTime.fromMillis(0);
            for (Path file : classes) {
                FileTime modified = Files.getLastModifiedTime(file);
                newest = modified.compareTo(newest) > 0 ? modified : newest;
            }
            return newest;
        }
    }
}
