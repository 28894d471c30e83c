package org.aedile.server.asset.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.asset.Zones;
import org.aedile.server.asset.Zones.Zone;
import org.aedile.server.audit.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Zones over REST. */
@RestController
@RequestMapping("/api/v1/zones")
@Tag(name = "zones", description = "Named areas that rules refer to")
class ZoneController {
    private static final String KIND = "zone";

    private final Zones zones;
    private final Agencies agencies;
    private final Ownership ownership;

    ZoneController(Zones zones, Agencies agencies, Ownership ownership) {
        this.zones = zones;
        this.agencies = agencies;
        this.ownership = ownership;
    }

    /**
     * A zone.
     *
     * @param city id of the imported city that it belongs to; empty when somebody drew it
     * @param rings its outline, longitude and latitude in turn, degrees
     */
    record NamedZone(String id, String name, String city, String agency, List<List<List<Double>>> rings) {
        static NamedZone of(Zone zone) {
            return new NamedZone(
                    zone.outline().id(),
                    zone.outline().name(),
                    zone.city(),
                    zone.agency().value(),
                    zone.outline().rings().stream()
                            .map(ring -> ring.stream()
                                    .map(corner -> List.of(corner.longitudeDegrees(), corner.latitudeDegrees()))
                                    .toList())
                            .toList());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listZones",
            summary = "The zones of your city, and those that your agency drew, which come first")
    List<NamedZone> list(@AuthenticationPrincipal Caller caller) {
        return zones.list().stream()
                .filter(zone -> zone.city().isEmpty()
                        ? Ownership.owns(caller, zone.agency())
                        : agencies.seesCity(zone.city(), caller))
                .map(NamedZone::of)
                .toList();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "drawZone", summary = "Draw a zone, or draw it anew")
    void draw(@PathVariable String id, @RequestBody ZoneForm form, @AuthenticationPrincipal Caller caller) {
        Optional<AgencyId> owner = ownerOf(id);
        ownership.requireFree(caller, new Subject(KIND, id), owner);
        zones.draw(form.outline(id), owner.orElse(caller.agency()), caller.username());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "eraseZone", summary = "Forget a zone that somebody drew")
    void erase(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        AedileException absent = new AedileException(
                ErrorCode.NOT_FOUND, "nobody has drawn a zone '" + id + "'", "GET /api/v1/zones lists them");
        ownership.requireOwn(caller, new Subject(KIND, id), ownerOf(id), absent);
        zones.erase(id, caller.username());
    }

    private Optional<AgencyId> ownerOf(String id) {
        return zones.findDrawn(id).map(Zone::agency);
    }
}
