package org.aedile.server.asset.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.asset.Zones;
import org.aedile.server.asset.Zones.Zone;
import org.springframework.http.HttpStatus;
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
    private static final AgencyId NOBODY = AgencyId.of("city");

    private final Zones zones;

    ZoneController(Zones zones) {
        this.zones = zones;
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
    @Operation(operationId = "listZones", summary = "The zones that rules can name, those that were drawn first")
    List<NamedZone> list() {
        return zones.list().stream().map(NamedZone::of).toList();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "drawZone", summary = "Draw a zone, or draw it anew")
    void draw(@PathVariable String id, @RequestBody ZoneForm form, Principal person) {
        AgencyId agency = Caller.find(person).map(Caller::agency).orElse(NOBODY);
        requireOwn(id, person);
        zones.draw(form.outline(id), agency, person.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "eraseZone", summary = "Forget a zone that somebody drew")
    void erase(@PathVariable String id, Principal person) {
        requireOwn(id, person);
        zones.erase(id, person.getName());
    }

    private void requireOwn(String id, Principal person) {
        zones.findDrawn(id).ifPresent(zone -> Ownership.require(person, zone.agency(), "zone '" + id + "'"));
    }
}
