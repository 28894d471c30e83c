package org.aedile.server.incident.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Objection;
import org.aedile.kernel.Severity;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.NewIncident.Header;

/** The header of an incident as texts by the names of its fields, as people edit it. */
final class HeaderFields {
    private static final String OF_TYPE = "field:";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_VALUE = 2_000;

    private HeaderFields() {}

    static Map<String, String> of(StoredIncident incident) {
        IncidentSummary whole = incident.whole();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("type", whole.type());
        texts.put("title", whole.title());
        texts.put("description", whole.description());
        texts.put("severity", whole.severity());
        texts.put("place", whole.place());
        texts.put("position", whole.lon() == null || whole.lat() == null ? "" : whole.lon() + "," + whole.lat());
        incident.fields().forEach((name, value) -> texts.put(OF_TYPE + name, value));
        return texts;
    }

    static boolean isField(String name) {
        return switch (name) {
            case "type", "title", "description", "severity", "place", "position" -> true;
            default -> name.startsWith(OF_TYPE) && name.length() > OF_TYPE.length();
        };
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} with what is wrong
     */
    static Header header(Map<String, String> texts) {
        Map<String, String> fields = new LinkedHashMap<>();
        texts.forEach((name, value) -> {
            if (name.startsWith(OF_TYPE) && !value.isBlank()) {
                fields.put(name.substring(OF_TYPE.length()), value);
            }
        });
        return requireSound(new Header(
                text(texts, "type"),
                text(texts, "title"),
                text(texts, "description"),
                Severity.require(text(texts, "severity")),
                position(text(texts, "position")),
                text(texts, "place"),
                fields));
    }

    /** The same header, when all of it is within its limits. */
    static Header requireSound(Header header) {
        requireLength("type", header.type(), 1, 64);
        requireLength("title", header.title(), 1, LONGEST_TITLE);
        requireLength("description", header.description(), 0, LONGEST_DESCRIPTION);
        requireLength("place", header.place(), 0, LONGEST_TITLE);
        header.fields().forEach((name, value) -> requireLength("field " + name, value, 0, LONGEST_VALUE));
        return header;
    }

    static void requireLength(String what, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            throw new AedileException(
                            ErrorCode.INVALID_VALUE,
                            "%s of an incident must have %d to %d characters, has %d"
                                    .formatted(what, least, most, text.length()))
                    .because(Objection.textLength(what, text.length(), least, most));
        }
    }

    private static Optional<GeoPoint> position(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String[] parts = text.split(",");
        try {
            return Optional.of(GeoPoint.of(Double.parseDouble(parts[1]), Double.parseDouble(parts[0])));
        } catch (RuntimeException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "position '" + text + "' is not longitude,latitude in degrees",
                    "for example 7.4246,43.7384");
        }
    }

    private static String text(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
    }
}
