package org.aedile.server.oversight.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.internal.Request.Decision;
import org.aedile.server.oversight.internal.Request.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for a second person over REST. */
@RestController
@RequestMapping("/api/v1/approvals")
@Tag(name = "oversight", description = "Acts that take two people, purposes, and breaking the glass")
class ApprovalController {
    private final FourEyesDesk desk;
    private final InstantSource clock;

    ApprovalController(FourEyesDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param text why not */
    record Refusal(@NotBlank @Size(max = 500) String text) {}

    /** Who said what of it. */
    record DecisionView(String person, String name, Instant at, String text) {
        static @Nullable DecisionView of(@Nullable Decision decision) {
            return decision == null
                    ? null
                    : new DecisionView(decision.username(), decision.name(), decision.at(), decision.text());
        }
    }

    /**
     * A request as it is now.
     *
     * @param until when it ends to wait, or the approval to hold
     * @param mine true when the reader asked for it
     * @param roles of whom one decides
     */
    record ApprovalView(
            String id,
            Act.Kind kind,
            String subject,
            String content,
            String reason,
            String person,
            String name,
            Instant at,
            Instant until,
            Request.State state,
            boolean mine,
            List<Role> roles,
            @Nullable DecisionView decision) {
        static ApprovalView of(Request request, Instant now, Caller reader) {
            Act act = request.act();
            return new ApprovalView(
                    request.id(),
                    act.kind(),
                    act.subject(),
                    act.content(),
                    act.reason(),
                    request.by().username(),
                    request.by().name(),
                    request.at(),
                    request.until(),
                    request.state(now),
                    request.by().username().equals(reader.username()),
                    act.kind().approvers().stream().sorted().toList(),
                    DecisionView.of(request.decision()));
        }
    }

    @GetMapping
    @Operation(
            operationId = "listApprovals",
            summary = "What you asked a second person for or may decide on, of the last day, newest first")
    List<ApprovalView> list(@AuthenticationPrincipal Caller caller) {
        return desk.list(caller).stream().map(one -> view(one, caller)).toList();
    }

    @PostMapping("/{id}/approve")
    @Operation(operationId = "approveRequest", summary = "Let it be done once, as the second person")
    ApprovalView approve(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(desk.decide(id, Verdict.APPROVED, "", caller), caller);
    }

    @PostMapping("/{id}/refuse")
    @Operation(operationId = "refuseRequest", summary = "Refuse it, as the second person")
    ApprovalView refuse(
            @PathVariable String id, @Valid @RequestBody Refusal refusal, @AuthenticationPrincipal Caller caller) {
        return view(desk.decide(id, Verdict.REFUSED, refusal.text(), caller), caller);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(operationId = "withdrawRequest", summary = "Take your own request back")
    ApprovalView withdraw(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(desk.withdraw(id, caller), caller);
    }

    private ApprovalView view(Request request, Caller caller) {
        return ApprovalView.of(request, clock.instant(), caller);
    }
}
