package org.aedile.server.workbench.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules over REST: the list, their texts, and what is handed in from outside. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules", description = "What runs, what was refused and why, and the life of rules")
class RuleController {
    private final RuleBook book;
    private final RuleDesk desk;
    private final RuleCheck check;
    private final RuleVisibility visibility;
    private final Deeds deeds;

    RuleController(RuleBook book, RuleDesk desk, RuleCheck check, RuleVisibility visibility, Deeds deeds) {
        this.book = book;
        this.desk = desk;
        this.check = check;
        this.visibility = visibility;
        this.deeds = deeds;
    }

    @GetMapping
    @Operation(operationId = "listRules", summary = "The rules that run, those that are written, and the refused ones")
    RuleList list(@RequestParam(required = false) @Nullable String domain, Principal person) {
        return desk.list(RuleAccess.callerOf(person), domain);
    }

    @GetMapping("/titles")
    @Operation(
            operationId = "listRuleTitles",
            summary = "What alerts are called in other languages, as their rules say")
    List<RuleTitles> titles(Principal person) {
        return desk.titles(RuleAccess.callerOf(person));
    }

    record RuleFile(
            @NotBlank @Size(max = 500) String file, @NotNull String text) {}

    record RuleFilesForm(@NotNull List<@NotNull @Valid RuleFile> files) {}

    /** How many files were new or changed; they are in effect after about a second. */
    record Changed(int changed) {}

    @PostMapping
    @Operation(operationId = "loadRules", summary = "Load Sigma files beside those from folders")
    Changed load(@Valid @RequestBody RuleFilesForm request, Principal person) {
        RuleAccess.agencyFor(RuleAccess.callerOf(person), "");
        // The rules go to the log, which no transaction of the database reaches: first say it, then do it.
        request.files().forEach(file -> deeds.done("loaded", new Subject("rule-file", file.file()), file.text()));
        return new Changed(book.load(request.files().stream()
                .map(file -> new RuleText(file.file(), file.text()))
                .toList()));
    }

    @GetMapping(path = "/{id}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "getRule", summary = "A rule as it was written")
    String text(@PathVariable String id, Principal person) {
        visibility.require(id, person);
        return book.findText(id)
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + id + "' is loaded"));
    }

    record CheckForm(@NotNull @Size(max = 200_000) String text) {}

    record RuleProblems(List<RuleProblem> problems) {}

    @PostMapping("/check")
    @Operation(operationId = "checkRule", summary = "What is wrong with a text, and where; nothing is kept")
    RuleProblems check(@Valid @RequestBody CheckForm request) {
        return new RuleProblems(check.problems(request.text()));
    }
}
