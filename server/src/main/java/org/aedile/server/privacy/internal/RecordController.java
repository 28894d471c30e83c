package org.aedile.server.privacy.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.privacy.RecordKind;
import org.aedile.server.privacy.RecordRetention;
import org.aedile.server.privacy.internal.RecordHoldDesk.RecordHold;
import org.aedile.server.privacy.internal.RecordRetentions.KeptTime;
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

/** How long incidents and the shift log are kept, and what stops their end, for the privacy officer. */
@RestController
@RequestMapping("/api/v1/privacy")
@Tag(name = "privacy")
class RecordController {
    private final RecordRetentions retentions;
    private final RecordHoldDesk holds;

    RecordController(RecordRetentions retentions, RecordHoldDesk holds) {
        this.retentions = retentions;
        this.holds = holds;
    }

    /** @param days counted from the end of an incident, or from when an entry of the shift log was stored */
    record KeptTimeForm(
            @Min(1) @Max(RecordRetention.LONGEST_DAYS) int days,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param record id of an incident; absent for the shift log, which is held as a whole */
    record RecordHoldForm(
            @NotNull RecordKind kind,
            @Nullable @Size(max = 64) String record,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/records")
    @Operation(operationId = "listKeptTimes", summary = "How long your agency keeps incidents and the shift log")
    List<KeptTime> times(@AuthenticationPrincipal Caller caller) {
        return retentions.list(caller);
    }

    @PutMapping("/records/{kind}")
    @Operation(
            operationId = "changeKeptTime",
            summary = "Keep incidents or the shift log so many days; takes two people")
    List<KeptTime> change(
            @PathVariable String kind, @Valid @RequestBody KeptTimeForm form, @AuthenticationPrincipal Caller caller) {
        return retentions.change(kindOf(kind), form.days(), form.reason(), caller);
    }

    private static RecordKind kindOf(String word) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there are no records of kind '" + word + "'",
                        "GET /api/v1/privacy/records lists the kinds"));
    }

    @GetMapping("/record-holds")
    @Operation(operationId = "listRecordHolds", summary = "Your agency's legal holds on incidents and the shift log")
    List<RecordHold> holds(@AuthenticationPrincipal Caller caller) {
        return holds.list(caller);
    }

    @PostMapping("/record-holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "placeRecordHold", summary = "Stop the end of an incident, or of your shift log")
    RecordHold place(@Valid @RequestBody RecordHoldForm form, @AuthenticationPrincipal Caller caller) {
        String record = form.record();
        return holds.place(form.kind(), record == null ? "" : record, form.reason(), caller);
    }

    @DeleteMapping("/record-holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftRecordHold", summary = "Let its retention go on; takes two people")
    void lift(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            @AuthenticationPrincipal Caller caller) {
        holds.lift(id, reason, caller);
    }
}
