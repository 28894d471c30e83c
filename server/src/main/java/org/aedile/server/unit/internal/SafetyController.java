package org.aedile.server.unit.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aedile.server.access.Caller;
import org.aedile.server.unit.SafetyFlag;
import org.aedile.server.unit.SafetyFlags;
import org.aedile.server.unit.SafetyFlags.Warning;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warnings for those who are sent, over REST. */
@RestController
@RequestMapping("/api/v1/safety-flags")
@Tag(name = "units")
class SafetyController {
    private final SafetyFlags flags;

    SafetyController(SafetyFlags flags) {
        this.flags = flags;
    }

    record SafetyFlagForm(
            @NotBlank String incident,
            SafetyFlag.Kind kind,
            @Nullable String text) {}

    /** @param unit which one has read it, or was told by radio */
    record SafetyReadForm(@NotBlank String unit) {}

    /** @param reason how it is known that the danger is over, 3 to 500 characters */
    record SafetyLiftForm(@NotBlank String reason) {}

    /** @param acknowledgedBy ids of the units that have read it */
    record SafetyFlagView(
            String id,
            String incident,
            String agency,
            SafetyFlag.Kind kind,
            String text,
            String setBy,
            Instant setAt,
            List<String> acknowledgedBy) {
        static SafetyFlagView of(SafetyFlag flag) {
            return new SafetyFlagView(
                    flag.id(),
                    flag.incident(),
                    flag.agency().value(),
                    flag.kind(),
                    flag.text(),
                    flag.setBy(),
                    flag.setAt(),
                    flag.acknowledgedBy().stream().sorted().toList());
        }
    }

    @GetMapping
    @Operation(operationId = "listSafetyFlags", summary = "What endangers those who are sent to an incident")
    List<SafetyFlagView> list(@RequestParam String incident, @AuthenticationPrincipal Caller caller) {
        return flags.of(incident, caller).stream().map(SafetyFlagView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "setSafetyFlag", summary = "Warn every unit that is or will be sent to an incident")
    SafetyFlagView set(@Valid @RequestBody SafetyFlagForm form, @AuthenticationPrincipal Caller caller) {
        Warning warning = new Warning(form.incident(), form.kind(), Objects.requireNonNullElse(form.text(), ""));
        return SafetyFlagView.of(flags.set(warning, caller));
    }

    @PostMapping("/{id}/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftSafetyFlag", summary = "The danger is over; the reason stands on the timeline")
    void lift(
            @PathVariable String id, @Valid @RequestBody SafetyLiftForm form, @AuthenticationPrincipal Caller caller) {
        flags.lift(id, form.reason(), caller);
    }

    @PostMapping("/{id}/acknowledgements")
    @Operation(operationId = "acknowledgeSafetyFlag", summary = "A unit has read it, or was told by radio")
    SafetyFlagView acknowledge(
            @PathVariable String id, @Valid @RequestBody SafetyReadForm form, @AuthenticationPrincipal Caller caller) {
        return SafetyFlagView.of(flags.acknowledge(id, form.unit(), caller));
    }
}
