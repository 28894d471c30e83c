package org.aedile.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.ZoneOutline;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Assets and outlines of zones as JSON, the values of the compacted topic {@link Topics#CITY}. Members that a reader doesn't
 * know are passed over. Thread-safe.
 */
public final class CityJson {
    /** What the keys of assets begin with; the asset's id follows. */
    public static final String ASSET_KEY = "asset/";

    /** What the keys of zones begin with. */
    public static final String ZONE_KEY = "zone/";

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private CityJson() {}

    /** One JSON object in UTF-8. */
    public static byte[] write(Asset asset) {
        return object(json -> {
            json.writeStringProperty("id", asset.id().value());
            json.writeStringProperty("agency", asset.agency().value());
            json.writeStringProperty("name", asset.name());
            json.writeStringProperty("kind", asset.kind());
            json.writeArrayPropertyStart("sources");
            asset.sources().forEach(source -> json.writeString(source.value()));
            json.writeEndArray();
            json.writeArrayPropertyStart("dependsOn");
            asset.dependsOn().forEach(other -> json.writeString(other.value()));
            json.writeEndArray();
        });
    }

    /** One JSON object in UTF-8; corners are longitude, latitude in degrees. */
    public static byte[] write(ZoneOutline zone) {
        return object(json -> {
            json.writeStringProperty("id", zone.id());
            json.writeStringProperty("name", zone.name());
            json.writeArrayPropertyStart("rings");
            for (List<GeoPoint> ring : zone.rings()) {
                json.writeStartArray();
                ring.forEach(corner -> writeCorner(json, corner));
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    /**
     * @throws tools.jackson.core.JacksonException when the bytes are not JSON
     * @throws IllegalArgumentException when they are no asset
     */
    public static Asset readAsset(byte[] bytes) {
        Members members = new Members();
        List<SourceId> sources = new ArrayList<>();
        List<AssetId> dependsOn = new ArrayList<>();
        read(bytes, (parser, name) -> {
            switch (name) {
                case "sources" -> readTexts(parser, source -> sources.add(SourceId.of(source)));
                case "dependsOn" -> readTexts(parser, other -> dependsOn.add(AssetId.of(other)));
                default -> members.take(parser, name);
            }
        });
        return new Asset(
                AssetId.of(members.text("id")),
                AgencyId.of(members.text("agency")),
                members.text("name"),
                members.text("kind"),
                sources,
                dependsOn);
    }

    /**
     * @throws tools.jackson.core.JacksonException when the bytes are not JSON
     * @throws IllegalArgumentException when they are no zone
     */
    public static ZoneOutline readZone(byte[] bytes) {
        Members members = new Members();
        List<List<GeoPoint>> rings = new ArrayList<>();
        read(bytes, (parser, name) -> {
            if (name.equals("rings")) {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    rings.add(readRing(parser));
                }
            } else {
                members.take(parser, name);
            }
        });
        return new ZoneOutline(members.text("id"), members.text("name"), rings);
    }

    private static byte[] object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void writeCorner(JsonGenerator json, GeoPoint corner) {
        json.writeStartArray();
        json.writeNumber(corner.longitudeDegrees());
        json.writeNumber(corner.latitudeDegrees());
        json.writeEndArray();
    }

    /** Takes the value of a member, on which the parser stands. */
    @FunctionalInterface
    private interface MemberReader {
        void take(JsonParser parser, String name);
    }

    private static void read(byte[] bytes, MemberReader members) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            String name = parser.nextName();
            while (name != null) {
                parser.nextToken();
                members.take(parser, name);
                name = parser.nextName();
            }
        }
    }

    private static void readTexts(JsonParser parser, Consumer<String> texts) {
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            texts.accept(parser.getString());
        }
    }

    private static List<GeoPoint> readRing(JsonParser parser) {
        List<GeoPoint> ring = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            double longitude = parser.getDoubleValue();
            parser.nextToken();
            ring.add(GeoPoint.of(parser.getDoubleValue(), longitude));
            parser.nextToken();
        }
        return ring;
    }
}
