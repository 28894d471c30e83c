package org.aedile.wire;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A source's profile as JSON, the value of the compacted topic {@link Topics#SOURCES}; the key is the source id in UTF-8.
 * Infinite limits and empty texts are left out. Members that a reader doesn't know are passed over, so that an older job
 * reads a newer server's profiles. Thread-safe.
 */
public final class SourceProfileJson {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private SourceProfileJson() {}

    /** One JSON object in UTF-8. */
    public static byte[] write(SourceProfile profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", profile.id().value());
            json.writeStringProperty("agency", profile.agency().value());
            json.writeStringProperty("name", profile.name());
            json.writeStringProperty("category", profile.category());
            writeText(json, "product", profile.logSource().product());
            writeText(json, "logCategory", profile.logSource().category());
            writeText(json, "service", profile.logSource().service());
            profile.place().ifPresent(place -> writePlace(json, place));
            writeText(json, "zone", profile.zone());
            json.writeStringProperty("timeZone", profile.timeZone());
            json.writeStringProperty("dataClass", profile.dataClass().name());
            json.writeBooleanProperty("detection", profile.detection());
            if (profile.learnsFromMillis() != SourceProfile.NEVER) {
                json.writeNumberProperty("learnsFromMillis", profile.learnsFromMillis());
            }
            json.writeArrayPropertyStart("properties");
            profile.properties().forEach(property -> writeProperty(json, property));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** @throws tools.jackson.core.JacksonException when the bytes are not JSON */
    public static SourceProfile read(byte[] bytes) {
        Members members = new Members();
        List<SourceProfile.Property> properties = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            String name = parser.nextName();
            while (name != null) {
                JsonToken token = parser.nextToken();
                if (name.equals("properties") && token == JsonToken.START_ARRAY) {
                    readProperties(parser, properties);
                } else {
                    members.take(parser, name);
                }
                name = parser.nextName();
            }
        }
        return new SourceProfile(
                SourceId.of(members.text("id")),
                AgencyId.of(members.text("agency")),
                members.text("name"),
                members.text("category"),
                LogSource.of(members.text("product"), members.text("logCategory"), members.text("service")),
                placeOf(members),
                members.text("zone"),
                members.text("timeZone"),
                properties,
                DataClass.valueOf(members.text("dataClass")),
                Boolean.parseBoolean(members.text("detection")),
                (long) members.number("learnsFromMillis", SourceProfile.NEVER));
    }

    private static void writePlace(JsonGenerator json, GeoPoint place) {
        json.writeNumberProperty("latitude", place.latitudeDegrees());
        json.writeNumberProperty("longitude", place.longitudeDegrees());
    }

    private static void writeProperty(JsonGenerator json, SourceProfile.Property property) {
        json.writeStartObject();
        json.writeStringProperty("name", property.name());
        json.writeStringProperty("label", property.label());
        json.writeStringProperty("unit", property.unit());
        json.writeNumberProperty("intervalMillis", property.interval().toMillis());
        if (Double.isFinite(property.validLow())) {
            json.writeNumberProperty("validLow", property.validLow());
        }
        if (Double.isFinite(property.validHigh())) {
            json.writeNumberProperty("validHigh", property.validHigh());
        }
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static void readProperties(JsonParser parser, List<SourceProfile.Property> into) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Members members = new Members();
            String name = parser.nextName();
            while (name != null) {
                parser.nextToken();
                members.take(parser, name);
                name = parser.nextName();
            }
            into.add(new SourceProfile.Property(
                    members.text("name"),
                    members.text("label"),
                    members.text("unit"),
                    Duration.ofMillis((long) members.number("intervalMillis", 0)),
                    members.number("validLow", Double.NEGATIVE_INFINITY),
                    members.number("validHigh", Double.POSITIVE_INFINITY)));
        }
    }

    private static Optional<GeoPoint> placeOf(Members members) {
        double latitude = members.number("latitude", Double.NaN);
        double longitude = members.number("longitude", Double.NaN);
        return Double.isNaN(latitude) || Double.isNaN(longitude)
                ? Optional.empty()
                : Optional.of(GeoPoint.of(latitude, longitude));
    }
}
