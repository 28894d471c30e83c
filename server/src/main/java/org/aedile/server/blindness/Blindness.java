package org.aedile.server.blindness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's sources could not have detected.
 *
 * @param at when, by the domain's clock
 * @param sources how many sources the agency has in the domain
 * @param spots those that could not have detected something, by zone and id
 * @param uncovered zones in which no source of a kind stands that the agency has elsewhere
 */
public record Blindness(Instant at, int sources, List<Spot> spots, List<Uncovered> uncovered) {
    /**
     * A source that is blind, or whose alerts nobody would see.
     *
     * @param source source id
     * @param sourceName what people call it
     * @param category kind of source
     * @param zone zone or square; may be empty
     * @param lon WGS 84 degrees; null when it has no place
     * @param lat WGS 84 degrees; null when it has no place
     * @param why nothing has come yet; nothing comes; what comes is refused; people work on it; nothing is learned of it yet;
     *     its alerts are kept off the queue
     */
    @Schema(name = "BlindSpot")
    public record Spot(
            String source,
            String sourceName,
            String category,
            String zone,
            @Nullable Double lon,
            @Nullable Double lat,

            @Schema(allowableValues = {"new", "silent", "faulty", "maintenance", "learning", "shelved"})
            String why) {}

    /**
     * A kind of source that some zones lack.
     *
     * @param category kind of source
     * @param zones those without one
     */
    @Schema(name = "UncoveredZones")
    public record Uncovered(String category, List<String> zones) {}
}
