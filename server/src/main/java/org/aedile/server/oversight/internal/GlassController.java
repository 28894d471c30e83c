package org.aedile.server.oversight.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.BreakGlass.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breaking the glass over REST. */
@RestController
@RequestMapping("/api/v1/break-glass")
@Tag(name = "oversight")
class GlassController {
    private final GlassDesk desk;
    private final Agencies agencies;
    private final InstantSource clock;

    GlassController(GlassDesk desk, Agencies agencies, InstantSource clock) {
        this.agencies = agencies;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param agency whose records are needed
     * @param categories kinds of source; all when absent
     * @param reason what happens, in 20 characters at least
     * @param minutes how long; 60 when absent, 240 at most
     */
    record GlassForm(
            @NotBlank String agency,
            @Nullable Set<@NotBlank String> categories,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Integer minutes) {}

    /** @param text what the officer found */
    record ReviewForm(
            boolean justified, @NotBlank @Size(max = 2000) String text) {}

    /** What a privacy officer found. */
    record ReviewView(Instant at, String person, boolean justified, String text) {
        static @Nullable ReviewView of(BreakGlass.@Nullable Review review) {
            return review == null
                    ? null
                    : new ReviewView(review.at(), review.person(), review.justified(), review.text());
        }
    }

    /**
     * A glass as it is now.
     *
     * @param owner agency whose records are seen
     * @param until when it ended or will
     * @param endedBy who ended it before its time; empty when nobody did
     * @param due when it must be reviewed
     * @param open true while it gives sight
     * @param mine true when the reader broke it
     */
    record GlassView(
            String id,
            String agency,
            String person,
            String name,
            String owner,
            List<String> categories,
            String reason,
            Instant from,
            Instant until,
            String endedBy,
            Instant due,
            boolean open,
            boolean overdue,
            boolean mine,
            @Nullable ReviewView review) {
        static GlassView of(BreakGlass glass, Instant now, Caller reader) {
            BreakGlass.Ended ended = glass.ended();
            return new GlassView(
                    glass.id(),
                    glass.agency().value(),
                    glass.person(),
                    glass.name(),
                    glass.scope().owner().value(),
                    glass.scope().categories().stream().sorted().toList(),
                    glass.reason(),
                    glass.from(),
                    ended == null ? glass.until() : ended.at(),
                    ended == null ? "" : ended.person(),
                    glass.due(),
                    glass.isOpen(now),
                    glass.isOverdue(now),
                    glass.person().equals(reader.username()),
                    ReviewView.of(glass.review()));
        }
    }

    @GetMapping
    @Operation(operationId = "listBrokenGlasses", summary = "Those you broke, or may look into as privacy officer")
    List<GlassView> list(@AuthenticationPrincipal Caller caller) {
        return desk.list(caller).stream().map(one -> view(one, caller)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "breakGlass",
            summary = "See another agency's alerts and sources at once, for a time; privacy officers are told")
    GlassView begin(@Valid @RequestBody GlassForm form, @AuthenticationPrincipal Caller caller) {
        Set<String> categories = form.categories() == null ? Set.of() : form.categories();
        Duration length = form.minutes() == null ? GlassDesk.USUALLY : Duration.ofMinutes(form.minutes());
        AgencyId owner = agencies.require(AgencyId.of(form.agency()), caller).id();
        return view(desk.begin(new Scope(owner, categories), form.reason(), length, caller), caller);
    }

    @PostMapping("/{id}/end")
    @Operation(operationId = "endBreakGlass", summary = "End it before its time")
    GlassView end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(desk.end(id, caller), caller);
    }

    @PostMapping("/{id}/review")
    @Operation(operationId = "reviewBreakGlass", summary = "Say whether it was justified, as privacy officer")
    GlassView review(
            @PathVariable String id, @Valid @RequestBody ReviewForm form, @AuthenticationPrincipal Caller caller) {
        return view(desk.review(id, form.justified(), form.text(), caller), caller);
    }

    private GlassView view(BreakGlass glass, Caller caller) {
        return GlassView.of(glass, clock.instant(), caller);
    }
}
