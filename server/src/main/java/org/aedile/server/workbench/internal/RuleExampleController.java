package org.aedile.server.workbench.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.rule.StoryResult;
import org.aedile.server.workbench.RuleVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The examples of rules over REST. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules")
class RuleExampleController {
    private final RuleExampleDesk desk;
    private final RuleVersionStore store;
    private final RuleBook book;
    private final RuleVisibility visibility;

    RuleExampleController(RuleExampleDesk desk, RuleVersionStore store, RuleBook book, RuleVisibility visibility) {
        this.desk = desk;
        this.store = store;
        this.book = book;
        this.visibility = visibility;
    }

    record ExamplesForm(@NotNull @Size(max = 200_000) String examples) {}

    record ExampleProblems(List<RuleProblem> problems) {}

    @PostMapping("/examples/check")
    @Operation(
            operationId = "checkRuleExamples",
            summary = "What can't be read of examples, and where; nothing is kept")
    ExampleProblems check(@Valid @RequestBody ExamplesForm form) {
        return new ExampleProblems(desk.problem(form.examples()).stream().toList());
    }

    record TellForm(
            @NotBlank @Size(max = 200_000) String text,
            @NotNull @Size(max = 200_000) String examples) {}

    /**
     * How one example went.
     *
     * @param line where it begins among the examples, from 1
     * @param fires the rules that should fire
     * @param fired those that did
     * @param problems why it could not be told as it is written; mostly none
     */
    record ExampleAnswer(
            String title, int line, boolean passed, List<String> fires, List<String> fired, List<String> problems) {
        static ExampleAnswer of(StoryResult result) {
            return new ExampleAnswer(
                    result.title(), result.line(), result.passed(), result.fires(), result.fired(), result.problems());
        }
    }

    /**
     * The examples of a rule, and how each goes now.
     *
     * @param examples as they were written; empty when there are none
     */
    record RuleExamplesView(String examples, List<ExampleAnswer> results) {
        static RuleExamplesView of(String examples, List<StoryResult> results) {
            return new RuleExamplesView(
                    examples, results.stream().map(ExampleAnswer::of).toList());
        }
    }

    @PostMapping("/examples/tell")
    @Operation(operationId = "tellRuleExamples", summary = "Tell a text its examples, and say which go as they should")
    CompletableFuture<RuleExamplesView> tell(@Valid @RequestBody TellForm form) {
        return desk.tell(form.text(), form.examples())
                .thenApply(results -> RuleExamplesView.of(form.examples(), results));
    }

    @GetMapping("/{id}/examples")
    @Operation(operationId = "getRuleExamples", summary = "The examples beside a rule, and how each goes now")
    CompletableFuture<RuleExamplesView> examples(@PathVariable String id, Principal person) {
        List<RuleVersion> versions = store.list(RuleFiles.idOf(id));
        visibility.require(id, person);
        Optional<RuleVersion> newest = versions.stream().findFirst();
        String examples = newest.map(RuleVersion::examples).orElseGet(() -> desk.beside(id));
        String text = newest.map(RuleVersion::text)
                .or(() -> book.findText(id))
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + id + "' is loaded"));
        return examples.isBlank()
                ? CompletableFuture.completedFuture(RuleExamplesView.of("", List.of()))
                : desk.tell(text, examples).thenApply(results -> RuleExamplesView.of(examples, results));
    }
}
