package org.aedile.server.playbook.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.playbook.Move;
import org.aedile.server.playbook.PlaybookRuns;
import org.aedile.server.playbook.PlaybookRuns.Beginning;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulations;
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

/** Runs of playbooks over REST. */
@RestController
@RequestMapping("/api/v1/playbook-runs")
@Tag(name = "playbook runs", description = "Playbooks that are gone through, in an incident or to try them out")
class RunController {
    private final PlaybookRuns runs;
    private final RunSimulations asked;
    private final Simulations simulations;

    RunController(PlaybookRuns runs, RunSimulations asked, Simulations simulations) {
        this.runs = runs;
        this.asked = asked;
        this.simulations = simulations;
    }

    /**
     * @param incident null for a run to try the playbook out
     * @param domain time domain of a run without an incident; null for the one that screens show
     */
    record RunStart(
            @NotBlank @Size(max = 64) String playbook,
            @Nullable @Size(max = 64) String incident,
            @Nullable @Size(max = 48) String domain) {}

    /** What somebody does at a step. */
    enum Act {
        @JsonProperty("done")
        DONE,
        @JsonProperty("answer")
        ANSWER,
        @JsonProperty("approve")
        APPROVE,
        @JsonProperty("refuse")
        REFUSE,
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("retry")
        RETRY
    }

    /**
     * @param answer to a question, also to one that is left out: the way on which it goes on
     * @param values what is recorded, by the ids of the fields
     * @param reason for refusing or leaving out
     */
    record StepMove(
            @NotNull Act act,
            @Nullable @Size(max = 200) String answer,
            @Nullable Map<@NotNull String, @NotNull String> values,
            @Nullable @Size(max = 500) String reason) {
        Move move() {
            return switch (act) {
                case DONE -> new Move.Done(values == null ? Map.of() : values);
                case ANSWER -> new Move.Answered(text(answer));
                case APPROVE -> new Move.Approved();
                case REFUSE -> new Move.Refused(text(reason));
                case SKIP -> new Move.Skipped(text(reason), text(answer));
                case RETRY -> new Move.Retried();
            };
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    record RunStop(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(
            operationId = "listPlaybookRuns",
            summary = "The runs of an incident, or those of your agency without one")
    List<RunView> list(
            @RequestParam(required = false) @Nullable String incident, @AuthenticationPrincipal Caller caller) {
        return runs.list(Optional.ofNullable(incident), caller).stream()
                .map(RunView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "startPlaybook", summary = "Begin a playbook")
    RunView start(@Valid @RequestBody RunStart form, @AuthenticationPrincipal Caller caller) {
        Beginning beginning = new Beginning(form.playbook(), Optional.ofNullable(form.incident()), form.domain());
        return RunView.of(runs.start(beginning, caller));
    }

    @GetMapping("/{run}")
    @Operation(operationId = "getPlaybookRun", summary = "A run with all steps that it came to")
    RunView find(@PathVariable String run, @AuthenticationPrincipal Caller caller) {
        return RunView.of(runs.require(run, caller));
    }

    @PostMapping("/{run}/steps/{sequence}")
    @Operation(operationId = "movePlaybookRun", summary = "Act at a step; 409 with the run as it is when it is over")
    RunView move(
            @PathVariable String run,
            @PathVariable int sequence,
            @Valid @RequestBody StepMove form,
            @AuthenticationPrincipal Caller caller) {
        return RunView.of(runs.move(run, sequence, form.move(), caller));
    }

    @PostMapping("/{run}/stop")
    @Operation(operationId = "stopPlaybookRun", summary = "End a run before its end")
    RunView stop(@PathVariable String run, @Valid @RequestBody RunStop form, @AuthenticationPrincipal Caller caller) {
        return RunView.of(runs.stop(run, form.reason(), caller));
    }

    @GetMapping("/{run}/steps/{sequence}/what-if")
    @Operation(
            operationId = "getPlaybookWhatIf",
            summary = "The what-if that a step has asked, for the agency that leads")
    Simulation whatIf(@PathVariable String run, @PathVariable int sequence, @AuthenticationPrincipal Caller caller) {
        return asked.find(runs.require(run, caller).id(), sequence)
                .map(id -> simulations.require(id, caller))
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "step %d of run %s has asked no what-if".formatted(sequence, run)));
    }
}
