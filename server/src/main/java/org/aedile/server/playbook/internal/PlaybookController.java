package org.aedile.server.playbook.internal;

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
import org.aedile.server.access.Caller;
import org.aedile.server.playbook.PlaybookChange;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.Playbooks;
import org.aedile.server.written.TextProblem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Playbooks over REST. */
@RestController
@RequestMapping("/api/v1/playbooks")
@Tag(name = "playbooks", description = "Procedures for people, with steps that the platform does itself")
class PlaybookController {
    private final Playbooks playbooks;

    PlaybookController(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * A version without its text.
     *
     * @param agency whose it is; empty for one that came with the program
     * @param titles in other languages, by their ISO 639 code; none while its text has problems
     * @param types of incident that it is for
     * @param steps how many it has; 0 while its text has problems
     */
    record PlaybookSummary(
            String id,
            String agency,
            int version,
            PlaybookVersion.State state,
            String title,
            Map<String, String> titles,
            List<String> types,
            int steps,
            Instant createdAt,
            String createdBy,
            String reason) {}

    /** A playbook with all its versions, the newest first, and what was done to them. */
    record PlaybookLife(List<PlaybookSummary> versions, List<PlaybookChange> changes) {}

    record PlaybookText(PlaybookSummary version, String text) {}

    record CheckedText(@NotNull @Size(max = 200_000) String text) {}

    record TextProblems(List<TextProblem> problems) {}

    /** @param basis the agency's newest version that was looked at; 0 for none */
    record PlaybookDraft(
            @NotNull @Size(max = 200_000) String text,
            @PositiveOrZero int basis,
            @NotBlank @Size(max = 500) String reason) {}

    record PlaybookReason(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(operationId = "listPlaybooks", summary = "The playbooks of your agency, one version of each")
    List<PlaybookSummary> list(@AuthenticationPrincipal Caller caller) {
        return playbooks.list(caller).stream().map(PlaybookController::summary).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPlaybook", summary = "All versions of a playbook and what was done to them")
    PlaybookLife life(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new PlaybookLife(
                playbooks.versions(id, caller).stream()
                        .map(PlaybookController::summary)
                        .toList(),
                playbooks.changes(id, caller));
    }

    @GetMapping("/{id}/versions/{version}")
    @Operation(operationId = "getPlaybookText", summary = "One version with its text")
    PlaybookText text(@PathVariable String id, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        return playbooks.versions(id, caller).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> new PlaybookText(summary(one), one.text()))
                .orElseThrow(() -> PlaybookDesk.notFound(id + " of version " + version));
    }

    @PostMapping("/check")
    @Operation(operationId = "checkPlaybook", summary = "What is wrong with a text, and where; nothing is kept")
    TextProblems check(@Valid @RequestBody CheckedText form, @AuthenticationPrincipal Caller caller) {
        return new TextProblems(playbooks.check(form.text(), caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "draftPlaybook",
            summary = "Keep a text as the next version of the playbook that it states")
    PlaybookText draft(@Valid @RequestBody PlaybookDraft form, @AuthenticationPrincipal Caller caller) {
        return view(playbooks.draft(form.text(), form.basis(), form.reason(), caller));
    }

    @PostMapping("/{id}/versions/{version}/activate")
    @Operation(operationId = "activatePlaybook", summary = "Let runs begin with this version")
    PlaybookText activate(
            @PathVariable String id,
            @PathVariable int version,
            @Valid @RequestBody PlaybookReason why,
            @AuthenticationPrincipal Caller caller) {
        return view(playbooks.activate(id, version, why.reason(), caller));
    }

    @PostMapping("/{id}/versions/{version}/retire")
    @Operation(operationId = "retirePlaybook", summary = "Let no more runs begin with this version")
    PlaybookText retire(
            @PathVariable String id,
            @PathVariable int version,
            @Valid @RequestBody PlaybookReason why,
            @AuthenticationPrincipal Caller caller) {
        return view(playbooks.retire(id, version, why.reason(), caller));
    }

    private static PlaybookText view(PlaybookVersion version) {
        return new PlaybookText(summary(version), version.text());
    }

    private static PlaybookSummary summary(PlaybookVersion version) {
        PlaybookOutline outline = PlaybookOutline.of(version.text());
        return new PlaybookSummary(
                version.id(),
                version.agency(),
                version.version(),
                version.state(),
                version.title(),
                outline.titles(),
                outline.types(),
                outline.steps(),
                version.createdAt(),
                version.createdBy(),
                version.reason());
    }
}
