package org.aedile.server.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;

/**
 * An incident to open.
 *
 * @param timeDomain id of the time domain
 * @param header what it is about
 * @param origin how the room came to know of it
 * @param reporter who reported it and how to reach them, for its own agency only; may be empty
 * @param mirrored the dispatch system that is the authority for it, when there is one
 * @param alerts ids of alerts that belong to it
 */
public record NewIncident(
        String timeDomain,
        Header header,
        Origin origin,
        String reporter,
        Optional<Mirrored> mirrored,
        List<String> alerts) {
    public NewIncident {
        alerts = List.copyOf(alerts);
    }

    /**
     * What an incident is about.
     *
     * @param type word of its type, 1 to 64 characters
     * @param title a few words, 1 to 200 characters
     * @param description what is known so far, at most 4,000 characters
     * @param severity how urgent
     * @param position where it is
     * @param place where it is, in words, at most 200 characters
     * @param fields what its type asks for, by the names of the fields
     */
    public record Header(
            String type,
            String title,
            String description,
            Severity severity,
            Optional<GeoPoint> position,
            String place,
            Map<String, String> fields) {
        public Header {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * Another system's incident.
     *
     * @param authority name of that system, 1 to 64 characters
     * @param externalId its name there, 1 to 128 characters
     */
    public record Mirrored(String authority, String externalId) {}
}
