package org.aedile.server.oversight.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.oversight.NamedPurpose;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The purposes of an agency over REST. */
@RestController
@RequestMapping("/api/v1/purposes")
@Tag(name = "oversight")
class PurposeController {
    private final Purposes purposes;

    PurposeController(Purposes purposes) {
        this.purposes = purposes;
    }

    /** One purpose of a new list. */
    record PurposeForm(
            @NotBlank @Size(max = 32) String word,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 200) String legalBasis) {}

    /** @param purposes in the order in which they are offered; none for the usual ones */
    record PurposesForm(@Valid List<PurposeForm> purposes) {}

    @GetMapping
    @Operation(operationId = "listPurposes", summary = "What your agency reads personal data for")
    List<NamedPurpose> list(@AuthenticationPrincipal Caller caller) {
        return purposes.of(caller.agency());
    }

    @PutMapping
    @Operation(
            operationId = "replacePurposes",
            summary = "Write your agency's list, as its controller or privacy officer")
    List<NamedPurpose> replace(@Valid @RequestBody PurposesForm form, @AuthenticationPrincipal Caller caller) {
        List<NamedPurpose> list = form.purposes().stream()
                .map(one -> new NamedPurpose(one.word(), one.title(), one.legalBasis()))
                .toList();
        return purposes.replace(list, caller);
    }
}
