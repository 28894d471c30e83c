package org.aedile.server.connector.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of an observation for the API's description; the bytes themselves are read without it. */
@Schema(name = "Observation", description = "A reading (property, value, unit) or a record (fields)")
record ObservationBody(
        @Schema(description = "id of a registered source; may be left out with a source's own credentials") @Nullable
        String source,

        @Schema(description = "unique within the source; repeats have one effect; made by the gateway when absent")
        @Nullable
        String id,

        @Schema(description = "ISO 8601 with offset, or milliseconds since 1970")
        String time,

        @Nullable String property,
        @Nullable Double value,

        @Schema(description = "UCUM; the registered one when absent") @Nullable
        String unit,

        @Nullable Place place,
        @Nullable LogSource logsource,

        @Schema(description = "at most 1,024 fields, texts of at most 65,536 characters") @Nullable
        Map<String, Object> fields) {

    @Schema(name = "ObservationPlace")
    record Place(double latitude, double longitude) {}

    @Schema(name = "ObservationLogSource")
    record LogSource(
            @Nullable String product,
            @Nullable String category,
            @Nullable String service) {}
}
