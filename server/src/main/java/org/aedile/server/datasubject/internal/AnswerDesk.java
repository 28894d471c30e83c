package org.aedile.server.datasubject.internal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.Answer;
import org.aedile.server.datasubject.DataSubjectRequest.Application;
import org.aedile.server.datasubject.DataSubjectRequest.State;
import org.aedile.server.datasubject.Finding;
import org.aedile.server.datasubject.Finding.Erasure;
import org.aedile.server.datasubject.Finding.Verdict;
import org.aedile.server.datasubject.Refusal;
import org.aedile.server.datasubject.SearchTerms;
import org.aedile.server.datasubject.internal.AnswerText.Told;
import org.aedile.server.datasubject.internal.AnswerText.Withheld;
import org.aedile.server.datasubject.internal.ReviewDesk.Reviewed;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Tells the person: what they get is fixed then, and its hash stands in the audit log. */
@Service
class AnswerDesk {
    private final RequestDesk desk;
    private final ReviewDesk review;
    private final PostgresRequests store;
    private final PostgresFindings findings;
    private final SourceRegistry sources;
    private final Deeds deeds;
    private final JsonMapper json;

    AnswerDesk(
            RequestDesk desk,
            ReviewDesk review,
            PostgresRequests store,
            PostgresFindings findings,
            SourceRegistry sources,
            Deeds deeds,
            JsonMapper json) {
        this.desk = desk;
        this.review = review;
        this.store = store;
        this.findings = findings;
        this.sources = sources;
        this.deeds = deeds;
        this.json = json;
    }

    /** What the answer would be now, for the officer to read it before. */
    AnswerText draft(String id, Caller caller) {
        DataSubjectRequest request = desk.requireIdentified(id, caller);
        desk.read(request, caller);
        return text(request, new Words(null, ""));
    }

    /** What the officer says beside the records. */
    record Words(@Nullable Refusal refusal, String statement) {}

    DataSubjectRequest answer(String id, Words words, Caller caller) {
        DataSubjectRequest request = desk.require(id, caller);
        requireReady(request, words);
        String text = json.writeValueAsString(text(request, words));
        return desk.change(id, "answered", caller, now -> {
            if (!now.equals(request)) {
                throw RequestDesk.conflict(now, "was changed by somebody else in this moment");
            }
            requireReady(now, words);
            String hash = Hash.ofContent(text).hex();
            DataSubjectRequest answered =
                    now.withAnswer(new Answer(words.refusal(), words.statement().strip(), hash, desk.act(caller)));
            store.keepAnswer(answered, text);
            deeds.done("handed-out", new Subject(RequestDesk.KIND, id), text);
            return answered;
        });
    }

    /**
     * The answer as it was handed out.
     *
     * @throws AedileException {@code NOT_FOUND} before there is one, and when it is kept no longer
     */
    String requireText(String id, Caller caller) {
        DataSubjectRequest request = desk.require(id, caller);
        String text = store.findAnswer(request)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "request " + id
                                + " has no answer, or it was handed out more than %d days ago"
                                        .formatted(RetainedRequests.ANSWER_KEPT.toDays()),
                        "its hash stays in the request and in the audit log"));
        desk.read(request, caller);
        return text;
    }

    /** The file as values. */
    AnswerText read(String text) {
        return json.readValue(text, AnswerText.class);
    }

    /** Who isn't known gets no more than a refusal; who is, gets an answer when all was searched and judged. */
    private void requireReady(DataSubjectRequest request, Words words) {
        if (request.state() == State.ANSWERED) {
            throw RequestDesk.conflict(request, "is answered");
        }
        if (words.refusal() != null) {
            return;
        }
        if (request.state() != State.SEARCHED) {
            throw RequestDesk.conflict(request, "has no identity check, or is not searched to its end");
        }
        int open = findings.countOpen(request);
        if (open > 0) {
            throw RequestDesk.conflict(request, "has " + open + " records that nobody has judged");
        }
    }

    private AnswerText text(DataSubjectRequest request, Words words) {
        Application application = request.application();
        boolean refused = words.refusal() != null;
        List<Reviewed> found = refused ? List.of() : review.review(request);
        SearchTerms terms = request.terms();
        return new AnswerText(
                request.id(),
                request.agency(),
                application.applicant(),
                application.right(),
                application.regime(),
                application.receivedOn(),
                desk.today(),
                words.refusal() == null ? null : words.refusal().article(application.regime()),
                words.statement().strip(),
                new AnswerText.Searched(
                        terms.sources(),
                        terms.from(),
                        terms.to(),
                        refused ? List.of() : request.search().kinds()),
                found.stream()
                        .filter(one -> one.finding().verdict() == Verdict.INCLUDE)
                        .map(this::told)
                        .toList(),
                withheld(found, request),
                found.stream()
                        .map(Reviewed::finding)
                        .filter(AnswerDesk::isActedOn)
                        .map(AnswerDesk::act)
                        .toList());
    }

    private Told told(Reviewed one) {
        Reference reference = one.finding().reference();
        Optional<Source> source = sources.find(reference.source());
        return new Told(
                one.finding().number(),
                reference.kind(),
                source.map(Source::name).orElse(reference.source()),
                source.map(known -> known.stewardship().purpose() + ", "
                                + known.stewardship().legalBasis())
                        .orElse(""),
                reference.time(),
                one.masked());
    }

    /** Where telling that there is something would do the harm, it isn't told. */
    private static List<Withheld> withheld(List<Reviewed> found, DataSubjectRequest request) {
        Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
        found.stream()
                .map(Reviewed::finding)
                .filter(finding -> finding.verdict() == Verdict.WITHHOLD)
                .map(finding -> Objects.requireNonNull(finding.refusal(), "what is withheld has its reason"))
                .filter(refusal -> !refusal.untold())
                .forEach(refusal -> counts.merge(refusal, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Withheld(
                        entry.getKey(),
                        entry.getKey().article(request.application().regime()),
                        entry.getValue()))
                .sorted(Comparator.comparing(Withheld::refusal))
                .toList();
    }

    private static boolean isActedOn(Finding finding) {
        return finding.verdict() == Verdict.INCLUDE && finding.erasure() != null;
    }

    private static AnswerText.Act act(Finding finding) {
        Erasure erasure = Objects.requireNonNull(finding.erasure(), "an act has its outcome");
        return new AnswerText.Act(finding.number(), erasure.kept());
    }
}
