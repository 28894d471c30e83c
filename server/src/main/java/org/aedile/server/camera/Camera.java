package org.aedile.server.camera;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;

/**
 * A camera, as far as the room knows of it.
 *
 * @param id of its source
 * @param agency whose it is
 * @param name what people call it
 * @param place where it stands
 * @param field where it looks; empty when nobody has said
 * @param linkTemplate address in the city's video system, with {@code {id}} and {@code {time}}; empty for none
 * @param stillAt when it sent its newest still image
 */
public record Camera(
        String id,
        AgencyId agency,
        String name,
        GeoPoint place,
        Optional<FieldOfView> field,
        String linkTemplate,
        Optional<Instant> stillAt) {

    /** How it is with a place. */
    public enum Sees {
        /** It looks there. */
        @JsonProperty("sees")
        SEES,
        /** It looks there, and a building is in between. */
        @JsonProperty("blocked")
        BLOCKED,
        /** It looks elsewhere, or is too far away. */
        @JsonProperty("not")
        NOT,
        /** Nobody has said where it looks. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** The address at which the video system shows it at that time. */
    public Optional<String> link(Instant time) {
        return linkTemplate.isEmpty()
                ? Optional.empty()
                : Optional.of(linkTemplate.replace("{id}", encoded(id)).replace("{time}", encoded(time.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
