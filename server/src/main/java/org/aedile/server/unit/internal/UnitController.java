package org.aedile.server.unit.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.gate.ShownTo;
import org.aedile.server.gate.Sight;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitKind;
import org.aedile.server.unit.UnitPosition;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units;
import org.aedile.server.unit.Units.How;
import org.aedile.server.unit.Units.Order;
import org.aedile.server.unit.Units.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units over REST: who there is, who is near, who is sent where. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units", description = "Those who can be sent, where they are and to which incident they are assigned")
class UnitController {
    private final Units units;
    private final UnitBoard board;
    private final SeenUnits seen;
    private final DomainChoice domains;
    private final ShownTo others;

    UnitController(Units units, UnitBoard board, SeenUnits seen, DomainChoice domains, ShownTo others) {
        this.others = others;
        this.units = units;
        this.board = board;
        this.seen = seen;
        this.domains = domains;
    }

    /** @param skills words such as first-aid, armed, hazmat, ladder, dog */
    record UnitForm(
            @NotBlank String callSign,
            UnitKind kind,
            @Nullable List<String> skills) {}

    record UnitStatusForm(UnitStatus status) {}

    /** @param forced why it is taken from another incident; not needed for a unit that is free */
    record UnitAssignmentForm(
            @NotBlank String incident, @Nullable String forced) {}

    record UnitStepForm(Step step) {}

    /** @param seconds until it is there; null when nobody knows where it is */
    record NearUnit(UnitView unit, @Nullable Double seconds, How how) {}

    /** @param shownTo id of another agency: the units of the caller's own agency, as that agency sees them now */
    @GetMapping
    @Operation(operationId = "listUnits", summary = "The units that you see, by agency and call sign")
    List<UnitView> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String shownTo,
            @AuthenticationPrincipal Caller caller) {
        Sight own = Sight.ownOf(caller);
        Sight sight = shownTo == null ? seen.sightOf(caller) : others.sightOf(shownTo, caller);
        return units.list(domains.idOf(domain), caller).stream()
                .filter(unit -> shownTo == null || own.owns(unit.agency()))
                .flatMap(unit -> UnitView.of(board.shown(unit), sight).stream())
                .toList();
    }

    @GetMapping("/near")
    @Operation(
            operationId = "listNearUnits",
            summary = "Available units by the time they need to a place, driving or walking, soonest first")
    List<NearUnit> near(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable List<String> skills,
            @RequestParam(required = false) @Nullable String domain,
            @AuthenticationPrincipal Caller caller) {
        Set<String> needed = Set.copyOf(Objects.requireNonNullElse(skills, List.of()));
        return units.near(domains.idOf(domain), UnitPosition.point(lon, lat), needed, caller).stream()
                .map(near -> new NearUnit(
                        view(near.unit(), caller),
                        near.seconds().isPresent() ? near.seconds().getAsDouble() : null,
                        near.how()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getUnit", summary = "One unit")
    UnitView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(units.require(id, caller), caller);
    }

    @PutMapping("/{id}")
    @Operation(operationId = "putUnit", summary = "Register a unit of your agency, or describe it anew")
    UnitView put(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody UnitForm form,
            @AuthenticationPrincipal Caller caller) {
        Set<String> skills = Set.copyOf(Objects.requireNonNullElse(form.skills(), List.of()));
        Unit.Traits traits = new Unit.Traits(
                id, domains.idOf(domain), caller.agency(), form.callSign().strip(), form.kind(), skills);
        return view(units.put(traits, caller), caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "retireUnit", summary = "It can't be sent any more, and nothing more is taken from it")
    void retire(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        units.retire(id, caller);
    }

    @PostMapping("/{id}/status")
    @Operation(operationId = "changeUnitStatus", summary = "Say what a unit does that is at no incident")
    UnitView change(
            @PathVariable String id, @Valid @RequestBody UnitStatusForm form, @AuthenticationPrincipal Caller caller) {
        return view(units.change(id, form.status(), caller), caller);
    }

    @PostMapping("/{id}/assignment")
    @Operation(operationId = "assignUnit", summary = "Send a unit to an incident")
    UnitView assign(
            @PathVariable String id,
            @Valid @RequestBody UnitAssignmentForm form,
            @AuthenticationPrincipal Caller caller) {
        Order order = new Order(form.incident(), Optional.ofNullable(form.forced()));
        return view(units.assign(id, order, caller), caller);
    }

    @PostMapping("/{id}/assignment/steps")
    @Operation(operationId = "stepUnit", summary = "Say that a unit is on its way, has arrived, or is done")
    UnitView step(
            @PathVariable String id, @Valid @RequestBody UnitStepForm form, @AuthenticationPrincipal Caller caller) {
        return view(units.step(id, form.step(), Duration.ZERO, caller), caller);
    }

    private UnitView view(Unit unit, Caller caller) {
        return UnitView.of(board.shown(unit), seen.sightOf(caller)).orElseThrow(() -> SeenUnits.notFound(unit.id()));
    }
}
