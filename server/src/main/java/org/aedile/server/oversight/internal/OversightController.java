package org.aedile.server.oversight.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.internal.ApprovalController.ApprovalView;
import org.aedile.server.oversight.internal.GlassController.GlassView;
import org.aedile.server.oversight.internal.Request.State;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a person, in one look, for the bars and badges of every page. */
@RestController
@RequestMapping("/api/v1/oversight")
@Tag(name = "oversight")
class OversightController {
    private final FourEyesDesk eyes;
    private final GlassDesk glasses;
    private final InstantSource clock;

    OversightController(FourEyesDesk eyes, GlassDesk glasses, InstantSource clock) {
        this.eyes = eyes;
        this.glasses = glasses;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param toDecide requests on which the reader may decide as the second person
     * @param mine the reader's requests that wait or are approved
     * @param open what the reader sees by a glass they broke
     * @param watched open glasses that the reader may look into as privacy officer
     * @param toReview those that are over and not reviewed
     * @param overdue those of them whose time for it is over
     */
    record OversightView(
            int toDecide,
            List<ApprovalView> mine,
            List<GlassView> open,
            List<GlassView> watched,
            int toReview,
            int overdue) {}

    @GetMapping
    @Operation(
            operationId = "getOversight",
            summary = "What waits for you: requests, approvals, broken glasses, reviews")
    OversightView look(@AuthenticationPrincipal Caller caller) {
        Instant now = clock.instant();
        List<Request> requests = eyes.list(caller);
        List<BreakGlass> seen = glasses.list(caller);
        List<BreakGlass> reviews = caller.has(Role.PRIVACY)
                ? seen.stream()
                        .filter(one -> !one.isOpen(now) && one.review() == null && !isMine(one, caller))
                        .toList()
                : List.of();
        return new OversightView(
                (int) requests.stream()
                        .filter(one -> eyes.mayDecide(one, caller))
                        .count(),
                requests.stream()
                        .filter(one -> one.by().username().equals(caller.username()))
                        .filter(one -> one.state(now) == State.WAITING || one.state(now) == State.APPROVED)
                        .map(one -> ApprovalView.of(one, now, caller))
                        .toList(),
                views(
                        seen.stream()
                                .filter(one -> one.isOpen(now) && isMine(one, caller))
                                .toList(),
                        now,
                        caller),
                views(
                        seen.stream()
                                .filter(one -> one.isOpen(now) && !isMine(one, caller))
                                .toList(),
                        now,
                        caller),
                reviews.size(),
                (int) reviews.stream().filter(one -> one.isOverdue(now)).count());
    }

    private static List<GlassView> views(List<BreakGlass> glasses, Instant now, Caller caller) {
        return glasses.stream().map(one -> GlassView.of(one, now, caller)).toList();
    }

    private static boolean isMine(BreakGlass glass, Caller caller) {
        return glass.person().equals(caller.username());
    }
}
