package org.aedile.city.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.aedile.city.CityModel;
import org.aedile.city.build.CityImport;

/**
 * The city of the demo, Monaco: the build draws it from OpenStreetMap's extract into a resource of this module, so that
 * a start needs neither network nor time.
 */
public final class DemoCity {
    public static final String ID = "monaco";

    private static final String RESOURCE = "/org/aedile/city/monaco.city";

    private DemoCity() {}

    /** Reads the prepared archive, in some 100 ms. */
    public static CityArchive read() {
        try (InputStream in = DemoCity.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build has not prepared " + RESOURCE);
            }
            return CityArchive.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the build: reads the extract (first argument) and writes the archive (second). */
    public static void main(String[] args) throws IOException {
        Path extract = Path.of(args[0]);
        Path archive = Path.of(args[1]);
        CityModel city = CityImport.read(new CityImport.Request(extract, ID, "Monaco", ZoneId.of("Europe/Monaco")));
        Files.createDirectories(archive.toAbsolutePath().getParent());
        CityArchive.of(city).write(archive);
    }
}
