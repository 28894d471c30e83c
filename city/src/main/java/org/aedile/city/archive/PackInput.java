package org.aedile.city.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aedile.city.osm.OsmFeatures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads what {@link PackOutput} wrote. */
final class PackInput {
    private static final GeometryFactory GEOMETRIES = OsmFeatures.GEOMETRIES;

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();
    private long penX;
    private long penY;

    PackInput(DataInputStream in) {
        this.in = in;
    }

    long number() throws IOException {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.readByte();
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    int count() throws IOException {
        return Math.toIntExact(number());
    }

    long signed() throws IOException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    double decimal() throws IOException {
        return in.readDouble();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    String text() throws IOException {
        int index = count();
        if (index == texts.size()) {
            texts.add(in.readUTF());
        }
        return texts.get(index);
    }

    <E extends Enum<E>> E choice(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    <T> List<T> list(ItemReader<T> reader) throws IOException {
        int count = count();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(reader.read());
        }
        return items;
    }

    Coordinate point() throws IOException {
        penX += signed();
        penY += signed();
        return new Coordinate(penX / PackOutput.UNITS_PER_DEGREE, penY / PackOutput.UNITS_PER_DEGREE);
    }

    LineString line() throws IOException {
        return GEOMETRIES.createLineString(points());
    }

    Geometry area() throws IOException {
        List<Polygon> polygons = list(() -> {
            LinearRing[] holes = new LinearRing[count()];
            LinearRing shell = GEOMETRIES.createLinearRing(points());
            for (int i = 0; i < holes.length; i++) {
                holes[i] = GEOMETRIES.createLinearRing(points());
            }
            return GEOMETRIES.createPolygon(shell, holes);
        });
        return GEOMETRIES.buildGeometry(polygons);
    }

    private Coordinate[] points() throws IOException {
        Coordinate[] points = new Coordinate[count()];
        for (int i = 0; i < points.length; i++) {
            points[i] = point();
        }
        return points;
    }

    /** Reads one item of a list. */
    interface ItemReader<T> {
        T read() throws IOException;
    }
}
