package org.aedile.server.rule.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.LogSource;
import org.aedile.server.rule.RuleBook;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules over REST. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules", description = "What is loaded, and what was refused and why")
class RuleController {
    private final RuleBook book;

    RuleController(RuleBook book) {
        this.book = book;
    }

    record RuleView(
            String id, String title, String level, String author, String status, String logsource, String kind) {
        static RuleView of(RuleSummary rule) {
            return new RuleView(
                    rule.id(),
                    rule.title(),
                    rule.severity().word(),
                    rule.author(),
                    rule.status(),
                    words(rule.logSource()),
                    rule.kind());
        }

        private static String words(LogSource source) {
            return Stream.of(source.product(), source.category(), source.service())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    record RuleList(List<RuleView> loaded, List<Refused> refused) {}

    @GetMapping
    @Operation(operationId = "listRules", summary = "The loaded and the refused rules")
    RuleList list() {
        return new RuleList(book.loaded().stream().map(RuleView::of).toList(), book.refused());
    }

    record RuleFile(String file, String text) {}

    record RuleFiles(List<RuleFile> files) {}

    /** How many files were new or changed; they are in effect after about a second. */
    record Changed(int changed) {}

    @PostMapping
    @Operation(operationId = "loadRules", summary = "Load Sigma files beside those from folders")
    Changed load(@RequestBody RuleFiles request) {
        return new Changed(book.load(request.files().stream()
                .map(file -> new RuleText(file.file(), file.text()))
                .toList()));
    }

    @GetMapping(path = "/{id}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "getRule", summary = "A rule as it was written")
    String text(@PathVariable String id) {
        return book.findText(id)
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + id + "' is loaded"));
    }
}
