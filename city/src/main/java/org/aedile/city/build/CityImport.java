package org.aedile.city.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.aedile.city.Bounds;
import org.aedile.city.CityModel;
import org.aedile.city.CityProfile;
import org.aedile.city.Names;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.osm.OsmFeatures;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.locationtech.jts.geom.Envelope;

/** Reads a city from an OpenStreetMap PBF file. */
public final class CityImport {
    private static final String EXTENSION = ".osm.pbf";

    private CityImport() {}

    /**
     * What the importer is told about the city; what is empty is taken from the file.
     *
     * @param id lower case with dashes; empty for the name's
     * @param name empty for the name of the city in the middle of the file, or else the file's
     */
    public record Request(Path file, String id, String name, ZoneId timeZone) {}

    /**
     * Reads the file twice; takes a second or two for a town and keeps the model only.
     *
     * @throws AedileException when the file isn't OpenStreetMap PBF or holds no streets
     */
    public static CityModel read(Request request) {
        CityCollector collector = new CityCollector();
        Envelope box = readFile(request.file(), collector);
        if (box.isNull() || box.getArea() == 0) {
            throw new AedileException(
                    ErrorCode.UNREADABLE_MESSAGE,
                    request.file().getFileName() + " holds no nodes",
                    "Is it an extract of a city, complete with nodes?");
        }
        Bounds bounds = new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        String name = name(request, collector, bounds);
        String id = request.id().isEmpty() ? Names.slug(name) : request.id();
        CityProfile profile = new CityProfile(id, name, bounds, request.timeZone(), CityProfile.OPENSTREETMAP);
        return new CityModel(profile, collector.content(profile));
    }

    private static Envelope readFile(Path file, CityCollector collector) {
        if (!Files.isReadable(file)) {
            throw new AedileException(ErrorCode.NOT_FOUND, "there is no file " + file + " that can be read");
        }
        try {
            return OsmFeatures.read(file, collector);
        } catch (IOException | RuntimeException e) {
            throw new AedileException(
                    ErrorCode.UNREADABLE_MESSAGE,
                    file.getFileName() + " can't be read as OpenStreetMap PBF: " + e.getMessage(),
                    "Extracts of any city: https://download.geofabrik.de or https://extract.bbbike.org");
        }
    }

    private static String name(Request request, CityCollector collector, Bounds bounds) {
        if (!request.name().isEmpty()) {
            return request.name();
        }
        Optional<Place> city = collector.places().stream()
                .filter(place -> place.kind() == PlaceKind.CITY && bounds.contains(place.point()))
                .findFirst();
        return city.map(Place::name).orElseGet(() -> nameOf(request.file()));
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }
}
