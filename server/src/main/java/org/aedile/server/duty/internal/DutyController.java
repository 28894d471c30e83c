package org.aedile.server.duty.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.server.access.Caller;
import org.aedile.server.duty.Responsibilities;
import org.aedile.server.duty.Shift;
import org.aedile.server.duty.Shifts;
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

/** Responsibilities and shifts over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "duty", description = "Who answers for which area, and who is on duty")
class DutyController {
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Responsibilities responsibilities;
    private final Shifts shifts;
    private final InstantSource clock;

    DutyController(Responsibilities responsibilities, Shifts shifts, InstantSource clock) {
        this.responsibilities = responsibilities;
        this.shifts = shifts;
        this.clock = clock;
    }

    record ShiftForm(
            @NotBlank String name,
            @NotBlank String desk,
            Instant begins,
            Instant ends,
            @NotEmpty List<String> people) {
        Shift shift(String id, Caller caller) {
            return new Shift(id, caller.agency(), name, desk, begins, ends, people);
        }
    }

    /** @param onDuty true while they are there */
    record ShiftView(
            String id, String name, String desk, Instant begins, Instant ends, List<String> people, boolean onDuty) {
        static ShiftView of(Shift shift, Instant now) {
            return new ShiftView(
                    shift.id(),
                    shift.name(),
                    shift.desk(),
                    shift.begins(),
                    shift.ends(),
                    shift.people(),
                    shift.isOn(now));
        }
    }

    @GetMapping("/responsibilities")
    @Operation(operationId = "listResponsibilities", summary = "For which areas the agencies of your city answer")
    List<ResponsibilityView> list(@AuthenticationPrincipal Caller caller) {
        return responsibilities.list(caller).stream()
                .map(ResponsibilityView::of)
                .toList();
    }

    @GetMapping("/responsibilities/at")
    @Operation(operationId = "findResponsible", summary = "Who answers for something of that kind at that place")
    List<ResponsibilityView> at(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "") String category,
            @AuthenticationPrincipal Caller caller) {
        return responsibilities.at(ResponsibilityForm.point(lon, lat), category, caller).stream()
                .map(ResponsibilityView::of)
                .toList();
    }

    @PutMapping("/responsibilities/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putResponsibility", summary = "Say for which area your agency answers")
    void put(
            @PathVariable String name,
            @Valid @RequestBody ResponsibilityForm form,
            @AuthenticationPrincipal Caller caller) {
        responsibilities.put(form.responsibility(name, caller), caller);
    }

    @DeleteMapping("/responsibilities/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeResponsibility", summary = "Your agency doesn't answer for it any more")
    void remove(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        responsibilities.remove(name, caller);
    }

    @GetMapping("/shifts")
    @Operation(
            operationId = "listShifts",
            summary = "The shifts of your agency; of the next seven days if not said else")
    List<ShiftView> listShifts(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @AuthenticationPrincipal Caller caller) {
        Instant now = clock.instant();
        Instant begin = from == null ? now : from;
        return shifts.list(begin, to == null ? begin.plus(AHEAD) : to, caller).stream()
                .map(shift -> ShiftView.of(shift, now))
                .toList();
    }

    @GetMapping("/shifts/on-duty")
    @Operation(operationId = "listOnDuty", summary = "Who is on duty now")
    List<ShiftView> onDuty(@AuthenticationPrincipal Caller caller) {
        return shifts.onDuty(caller).stream()
                .map(shift -> ShiftView.of(shift, clock.instant()))
                .toList();
    }

    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addShift", summary = "Say who sits at which desk, and when")
    ShiftView add(@Valid @RequestBody ShiftForm form, @AuthenticationPrincipal Caller caller) {
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        return ShiftView.of(shifts.put(form.shift(id, caller), caller), clock.instant());
    }

    @PutMapping("/shifts/{id}")
    @Operation(operationId = "changeShift", summary = "Change a shift")
    ShiftView change(
            @PathVariable String id, @Valid @RequestBody ShiftForm form, @AuthenticationPrincipal Caller caller) {
        return ShiftView.of(shifts.put(form.shift(id, caller), caller), clock.instant());
    }

    @DeleteMapping("/shifts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeShift", summary = "Take a shift away")
    void removeShift(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        shifts.remove(id, caller);
    }
}
