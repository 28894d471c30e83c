package org.aedile.server.simulation;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Polygons in text: WKT, or {@code BOX left low right high}. Metres. */
final class Shapes {
    private static final String BOX = "BOX ";

    private Shapes() {}

    static Polygon polygon(Settings settings, String key, String text) {
        try {
            if (text.startsWith(BOX)) {
                return box(text.substring(BOX.length()));
            }
            if (new WKTReader().read(text) instanceof Polygon polygon) {
                return polygon;
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw settings.refused(key, "is '" + text + "', can't be read as a polygon: " + e.getMessage());
        }
        throw settings.refused(key, "is '" + text + "', must be a polygon");
    }

    private static Polygon box(String text) {
        double[] numbers = Arrays.stream(text.trim().split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (numbers.length != 4 || numbers[0] >= numbers[2] || numbers[1] >= numbers[3]) {
            throw new IllegalArgumentException("a box is left, low, right, high, with left < right and low < high");
        }
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]));
    }
}
