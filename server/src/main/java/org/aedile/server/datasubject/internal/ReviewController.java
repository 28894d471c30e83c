package org.aedile.server.datasubject.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.datasubject.Finding;
import org.aedile.server.datasubject.Finding.Erasure;
import org.aedile.server.datasubject.Finding.Verdict;
import org.aedile.server.datasubject.Refusal;
import org.aedile.server.datasubject.internal.ReviewDesk.Reviewed;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was found, over REST: judged, masked, erased, held, handed out. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
@Tag(name = "requests")
class ReviewController {
    private final ReviewDesk review;
    private final ActDesk acts;
    private final AnswerDesk answers;
    private final RequestDesk desk;

    ReviewController(ReviewDesk review, ActDesk acts, AnswerDesk answers, RequestDesk desk) {
        this.review = review;
        this.acts = acts;
        this.answers = answers;
        this.desk = desk;
    }

    /**
     * A found record.
     *
     * @param fields what it says; empty when nobody can read it any more
     * @param masked the same as the person will see it
     * @param present false when it is gone by now
     */
    record FindingView(
            int number,
            Kind kind,
            String source,
            String id,
            Instant time,
            boolean present,
            Map<String, String> fields,
            Map<String, String> masked,
            Verdict verdict,
            @Nullable Refusal refusal,
            @Nullable Erasure erasure) {
        static FindingView of(Reviewed one) {
            Finding finding = one.finding();
            return new FindingView(
                    finding.number(),
                    finding.reference().kind(),
                    finding.reference().source(),
                    finding.reference().id(),
                    finding.reference().time(),
                    one.record().isPresent(),
                    one.record().map(PersonalRecord::fields).orElse(Map.of()),
                    one.masked(),
                    finding.verdict(),
                    finding.refusal(),
                    finding.erasure());
        }
    }

    /** What the officer decided about records; a refusal only where they are withheld. */
    record VerdictForm(
            @NotNull @Size(min = 1, max = 1000) List<Integer> numbers,
            @NotNull Verdict verdict,
            @Nullable Refusal refusal) {}

    /** Words to hide. */
    record MaskForm(@NotNull @Size(max = 200) List<@Size(max = 200) String> words) {}

    /** Why it is erased or held. */
    record ReasonForm(@NotBlank @Size(max = 400) String reason) {}

    /**
     * @param sources ids of the sources that are held now
     * @param records what people wrote and is held now, such as {@code incident 6f0a11d2c3b4e5f6}
     */
    record HeldNow(List<String> sources, List<String> records) {}

    /** What the officer says beside the records; with a refusal nothing else is told. */
    record AnswerForm(
            @Nullable Refusal refusal,
            @Nullable @Size(max = 4000) String statement) {}

    @GetMapping("/findings")
    @Operation(operationId = "listFindings", summary = "What was found, in full and as the person will see it")
    List<FindingView> findings(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return views(id, caller);
    }

    @PostMapping("/findings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "judgeFindings", summary = "Say whether records go into the answer")
    void judge(@PathVariable String id, @Valid @RequestBody VerdictForm form, @AuthenticationPrincipal Caller caller) {
        review.judge(id, new ReviewDesk.Judgement(form.numbers(), form.verdict(), form.refusal()), caller);
    }

    @PostMapping("/masks")
    @Operation(operationId = "maskWords", summary = "Hide further words, wherever they stand")
    List<FindingView> mask(
            @PathVariable String id, @Valid @RequestBody MaskForm form, @AuthenticationPrincipal Caller caller) {
        review.mask(id, form.words(), caller);
        return views(id, caller);
    }

    @PostMapping("/erasure")
    @Operation(
            operationId = "eraseFindings",
            summary = "Erase the included records that nothing protects; takes two people")
    List<FindingView> erase(
            @PathVariable String id, @Valid @RequestBody ReasonForm form, @AuthenticationPrincipal Caller caller) {
        acts.erase(id, form.reason(), caller);
        return views(id, caller);
    }

    @PostMapping("/hold")
    @Operation(operationId = "holdFindings", summary = "Hold the included records: their sources, or what people wrote")
    HeldNow hold(@PathVariable String id, @Valid @RequestBody ReasonForm form, @AuthenticationPrincipal Caller caller) {
        ActDesk.Held held = acts.hold(id, form.reason(), caller);
        return new HeldNow(held.sources(), held.records());
    }

    @GetMapping(path = "/draft", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "draftAnswer", summary = "The page as it would be handed out now")
    byte[] draft(
            @PathVariable String id,
            @RequestParam(defaultValue = "en") String language,
            @AuthenticationPrincipal Caller caller) {
        return AnswerPage.draft(answers.draft(id, caller), language).getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping("/answer")
    @Operation(operationId = "answerRequest", summary = "Answer; what is handed out is fixed with that")
    RequestView answer(
            @PathVariable String id, @Valid @RequestBody AnswerForm form, @AuthenticationPrincipal Caller caller) {
        String statement = Optional.ofNullable(form.statement()).orElse("");
        return RequestView.of(
                answers.answer(id, new AnswerDesk.Words(form.refusal(), statement), caller), desk.today());
    }

    @GetMapping(path = "/answer.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getAnswer", summary = "The answer as it was handed out")
    byte[] file(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answers.requireText(id, caller).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/answer.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "getAnswerPage", summary = "The same as a page to print")
    byte[] page(
            @PathVariable String id,
            @RequestParam(defaultValue = "en") String language,
            @AuthenticationPrincipal Caller caller) {
        String text = answers.requireText(id, caller);
        return AnswerPage.of(answers.read(text), text, language).getBytes(StandardCharsets.UTF_8);
    }

    private List<FindingView> views(String id, Caller caller) {
        return review.read(id, caller).stream().map(FindingView::of).toList();
    }
}
