package org.aedile.city.archive;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes small numbers in few bytes: base-128 varints, texts once each, coordinates as differences in units of 1e-7
 * degree (1 cm), the resolution of OpenStreetMap.
 */
final class PackOutput {
    static final double UNITS_PER_DEGREE = 1e7;

    private final DataOutputStream out;
    private final Object2IntOpenHashMap<String> texts = new Object2IntOpenHashMap<>();
    private long penX;
    private long penY;

    PackOutput(DataOutputStream out) {
        this.out = out;
    }

    void number(long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    void signed(long value) throws IOException {
        number(value << 1 ^ value >> 63);
    }

    void decimal(double value) throws IOException {
        out.writeDouble(value);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    /** A text's number among those seen, and the text when it is new. */
    void text(String value) throws IOException {
        int next = texts.size();
        int known = texts.getOrDefault(value, next);
        number(known);
        if (known == next) {
            texts.put(value, next);
            out.writeUTF(value);
        }
    }

    void choice(Enum<?> value) throws IOException {
        text(value.name());
    }

    <T> void list(List<T> items, ItemWriter<T> writer) throws IOException {
        number(items.size());
        for (T item : items) {
            writer.write(item);
        }
    }

    void point(double longitude, double latitude) throws IOException {
        long x = Math.round(longitude * UNITS_PER_DEGREE);
        long y = Math.round(latitude * UNITS_PER_DEGREE);
        signed(x - penX);
        signed(y - penY);
        penX = x;
        penY = y;
    }

    void line(LineString line) throws IOException {
        CoordinateSequence points = line.getCoordinateSequence();
        number(points.size());
        for (int i = 0; i < points.size(); i++) {
            point(points.getX(i), points.getY(i));
        }
    }

    /** A polygon or several. */
    void area(Geometry area) throws IOException {
        number(area.getNumGeometries());
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (!(area.getGeometryN(i) instanceof Polygon polygon)) {
                throw new IllegalStateException(
                        "an area has a part that is a " + area.getGeometryN(i).getGeometryType());
            }
            number(polygon.getNumInteriorRing());
            line(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                line(polygon.getInteriorRingN(hole));
            }
        }
    }

    /** Writes one item of a list. */
    interface ItemWriter<T> {
        void write(T item) throws IOException;
    }
}
