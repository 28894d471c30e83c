package org.aedile.server.incidenttype.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.incidenttype.IncidentTypes;
import org.aedile.server.incidenttype.RequiredAt;
import org.aedile.server.incidenttype.TypeVersion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Types of incident over REST. */
@RestController
@RequestMapping("/api/v1/incident-types")
@Tag(name = "incident types", description = "What kinds of incident there are, and what is recorded of each")
class TypeController {
    private final IncidentTypes types;

    TypeController(IncidentTypes types) {
        this.types = types;
    }

    /**
     * A type as it is, or was.
     *
     * @param agency whose it is; empty for one that came with the program
     */
    record TypeView(
            TypeForm type, String agency, int version, boolean retired, Instant at, String person, String reason) {
        static TypeView of(TypeVersion one) {
            return new TypeView(
                    TypeForm.of(one.type()),
                    one.agency(),
                    one.version(),
                    one.retired(),
                    one.at(),
                    one.person(),
                    one.reason());
        }
    }

    /** @param basis the agency's version that was looked at; 0 for none */
    record TypeWrite(
            @NotNull @Valid TypeForm type,
            @PositiveOrZero int basis,
            @NotBlank @Size(max = 500) String reason) {}

    record TypeRetire(
            @PositiveOrZero int basis,
            @NotBlank @Size(max = 500) String reason) {}

    record ValuesForm(
            @NotNull Map<@NotNull String, @NotNull String> values,
            @NotNull RequiredAt moment) {}

    @GetMapping
    @Operation(operationId = "listIncidentTypes", summary = "The types of which your agency opens incidents")
    List<TypeView> list(@AuthenticationPrincipal Caller caller) {
        return types.list(caller).stream().map(TypeView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getIncidentType", summary = "All versions of a type, the newest first")
    List<TypeView> versions(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return types.versions(id, caller).stream().map(TypeView::of).toList();
    }

    @PutMapping("/{id}")
    @Operation(operationId = "writeIncidentType", summary = "Write the next version of a type for your agency")
    TypeView write(
            @PathVariable String id, @Valid @RequestBody TypeWrite form, @AuthenticationPrincipal Caller caller) {
        if (!form.type().id().equals(id)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the type's id is '" + form.type().id() + "', the address says '" + id + "'");
        }
        return TypeView.of(types.write(form.type().type(), form.basis(), form.reason(), caller));
    }

    @PostMapping("/{id}/retire")
    @Operation(operationId = "retireIncidentType", summary = "Open no more incidents of a type in your agency")
    TypeView retire(
            @PathVariable String id, @Valid @RequestBody TypeRetire form, @AuthenticationPrincipal Caller caller) {
        return TypeView.of(types.retire(id, form.basis(), form.reason(), caller));
    }

    @PostMapping("/{id}/check")
    @Operation(
            operationId = "checkIncidentValues",
            summary = "What would be kept of these values, or what is wrong with them; nothing is written")
    Map<String, String> check(
            @PathVariable String id, @Valid @RequestBody ValuesForm form, @AuthenticationPrincipal Caller caller) {
        return types.check(types.require(id, caller.agency()).type().fields(), form.values(), form.moment());
    }
}
