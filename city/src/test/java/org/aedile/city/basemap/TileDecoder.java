package org.aedile.city.basemap;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;

/** Reads vector tiles by the specification 2.1, written without a look at the encoder. */
final class TileDecoder {
    private TileDecoder() {}

    record Feature(String layer, int type, Map<String, Object> attributes, List<List<Coordinate>> paths) {
        /** Area by the shoelace formula over all rings: holes count negative. */
        double area() {
            double twice = 0;
            for (List<Coordinate> ring : paths) {
                for (int i = 0; i < ring.size(); i++) {
                    Coordinate a = ring.get(i);
                    Coordinate b = ring.get((i + 1) % ring.size());
                    twice += a.x * b.y - b.x * a.y;
                }
            }
            return twice / 2;
        }
    }

    static List<Feature> decode(byte[] gzip) throws IOException {
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        List<Feature> features = new ArrayList<>();
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            if (WireFormat.getTagFieldNumber(tag) != 3) {
                throw new IOException("a tile has layers only, not field " + WireFormat.getTagFieldNumber(tag));
            }
            features.addAll(layer(in.readByteArray()));
        }
        return features;
    }

    private static List<Feature> layer(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        String name = "";
        List<byte[]> raw = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> name = in.readString();
                case 2 -> raw.add(in.readByteArray());
                case 3 -> keys.add(in.readString());
                case 4 -> values.add(value(in.readByteArray()));
                default -> in.skipField(tag);
            }
        }
        List<Feature> features = new ArrayList<>();
        for (byte[] feature : raw) {
            features.add(feature(name, feature, keys, values));
        }
        return features;
    }

    private static Object value(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        return switch (WireFormat.getTagFieldNumber(in.readTag())) {
            case 1 -> in.readString();
            case 3 -> in.readDouble();
            case 4 -> in.readInt64();
            case 7 -> in.readBool();
            default -> throw new IOException("unexpected kind of value");
        };
    }

    private static Feature feature(String layer, byte[] bytes, List<String> keys, List<Object> values)
            throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        Map<String, Object> attributes = new LinkedHashMap<>();
        int type = 0;
        List<List<Coordinate>> paths = new ArrayList<>();
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 2 -> {
                    CodedInputStream tags = CodedInputStream.newInstance(in.readByteArray());
                    while (!tags.isAtEnd()) {
                        attributes.put(keys.get(tags.readUInt32()), values.get(tags.readUInt32()));
                    }
                }
                case 3 -> type = in.readEnum();
                case 4 -> paths = paths(CodedInputStream.newInstance(in.readByteArray()));
                default -> in.skipField(tag);
            }
        }
        return new Feature(layer, type, attributes, paths);
    }

    private static List<List<Coordinate>> paths(CodedInputStream in) throws IOException {
        List<List<Coordinate>> paths = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (!in.isAtEnd()) {
            int command = in.readUInt32();
            for (int i = 0; i < command >> 3 && (command & 7) != 7; i++) {
                x += in.readSInt32();
                y += in.readSInt32();
                if ((command & 7) == 1) {
                    paths.add(new ArrayList<>());
                }
                paths.get(paths.size() - 1).add(new Coordinate(x, y));
            }
        }
        return paths;
    }
}
