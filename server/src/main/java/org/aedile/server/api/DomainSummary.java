package org.aedile.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.aedile.server.domain.OpenDomain;

/**
 * A time domain as screens show it.
 *
 * @param id id of the domain
 * @param kind what sort of run it is
 * @param title what screens call it
 * @param now its clock
 * @param speed domain seconds a second
 * @param running true while its clock moves
 */
public record DomainSummary(
        String id,

        @Schema(allowableValues = {"live", "demo", "replay", "exercise", "what-if"})
        String kind,

        String title,
        Instant now,
        double speed,
        boolean running) {

    public static DomainSummary of(OpenDomain domain) {
        double speed = domain.clock().speed();
        return new DomainSummary(
                domain.id(),
                domain.domain().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                domain.title(),
                domain.clock().instant(),
                speed,
                speed > 0);
    }
}
