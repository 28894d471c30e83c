package org.aedile.server.whatif.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.SimulationProgress;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.Simulations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What-ifs over REST. */
@RestController
@RequestMapping("/api/v1/simulations")
@Tag(name = "simulations", description = "What happens next: how the people of a place leave it")
class SimulationController {
    private final Simulations simulations;

    SimulationController(Simulations simulations) {
        this.simulations = simulations;
    }

    /**
     * @param incident that shall be told what it comes to; absent for none
     * @param domain time domain; absent for the one that screens show, or that of the incident
     */
    record SimulationForm(
            @NotNull @Valid SimulationQuestion question,
            @Nullable @Size(max = 64) String incident,
            @Nullable @Size(max = 48) String domain) {}

    /** @param incident whose timeline shall say what it came to */
    record SimulationTelling(@NotBlank @Size(max = 64) String incident) {}

    /** @param progress null unless it waits or runs */
    record SimulationView(
            @JsonUnwrapped Simulation simulation, @Nullable SimulationProgress progress) {}

    @GetMapping
    @Operation(
            operationId = "listSimulations",
            summary = "The what-ifs that you see, the newest first, without curves and maps")
    List<Simulation> list(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return simulations.list(domain, caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "startSimulation", summary = "Ask how the people of a place would leave it")
    SimulationView start(@Valid @RequestBody SimulationForm form, @AuthenticationPrincipal Caller caller) {
        return view(simulations.start(
                new Simulations.SimulationStart(form.question(), form.incident(), form.domain()), caller));
    }

    @PostMapping("/look")
    @Operation(
            operationId = "lookAtSimulation",
            summary = "The ground, the exits and the people of a question, without simulating it")
    Simulations.Outset look(@Valid @RequestBody SimulationForm form, @AuthenticationPrincipal Caller caller) {
        return simulations.look(form.question(), form.domain(), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSimulation", summary = "A what-if: how far it is, and what it came to so far")
    SimulationView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(simulations.require(id, caller));
    }

    @GetMapping("/{id}/trajectories")
    @Operation(operationId = "getTrajectories", summary = "Where everybody was when; docs/crowd.md describes the bytes")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> trajectories(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(simulations.trajectories(id, caller));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "cancelSimulation", summary = "Give up a what-if that waits or runs")
    SimulationView cancel(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(simulations.cancel(id, caller));
    }

    @PostMapping("/{id}/incident")
    @Operation(operationId = "tellIncidentOfSimulation", summary = "Put what it came to on the timeline of an incident")
    SimulationView tell(
            @PathVariable String id,
            @Valid @RequestBody SimulationTelling form,
            @AuthenticationPrincipal Caller caller) {
        return view(simulations.tell(id, form.incident(), caller));
    }

    private SimulationView view(Simulation simulation) {
        return new SimulationView(
                simulation,
                simulation.state().isOver()
                        ? null
                        : simulations.progress(simulation.id()).orElse(null));
    }
}
