package org.aedile.server.triage.internal;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.ZoneOutline;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.asset.Zones;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ExpectedEvent;
import org.aedile.server.triage.ExpectedPlace;
import org.aedile.server.triage.grouping.Signal;
import org.springframework.stereotype.Component;

/** Whether something lies where an event is expected; zones are looked up when it is asked. Thread-safe. */
@Component
class ExpectedAreas {
    private final Zones zones;
    private final Agencies agencies;

    ExpectedAreas(Zones zones, Agencies agencies) {
        this.zones = zones;
        this.agencies = agencies;
    }

    /** An alert without a place lies in the zone that its source is registered in. */
    boolean contain(ExpectedEvent event, Signal.Spot spot) {
        String zone = event.place().zone();
        if (zone == null) {
            return spot.place().filter(event.place()::contains).isPresent();
        }
        List<ZoneOutline> outlines = zones.list().stream()
                .filter(one -> !one.city().isEmpty() || isOf(AgencyId.of(event.agency()), one))
                .map(Zones.Zone::outline)
                .filter(outline -> outline.id().equals(zone))
                .toList();
        return spot.place()
                .map(where -> outlines.stream().anyMatch(outline -> outline.contains(where)))
                .orElseGet(() -> spot.zone().equals(zone)
                        || outlines.stream().anyMatch(outline -> outline.name().equals(spot.zone())));
    }

    /** @throws AedileException {@code INVALID_VALUE} when the caller sees no such zone, or the place is none */
    void require(ExpectedPlace place, Caller caller) {
        place.requireSound();
        String zone = place.zone();
        boolean known = zone == null
                || zones.list().stream()
                        .filter(one -> one.city().isEmpty()
                                ? isOf(caller.agency(), one)
                                : agencies.seesCity(one.city(), caller))
                        .anyMatch(one -> one.outline().id().equals(zone));
        if (!known) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "there is no zone '" + zone + "'", "GET /api/v1/zones lists them");
        }
    }

    private static boolean isOf(AgencyId agency, Zones.Zone drawn) {
        return Sight.ofOwn(agency).owns(drawn.agency());
    }
}
