package org.aedile.server.datasubject.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.Finding;
import org.aedile.server.datasubject.Finding.Verdict;
import org.aedile.server.datasubject.Refusal;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where an officer judges record by record what was found, and sees what the person will see. */
@Service
class ReviewDesk {
    private static final int MOST_MASKS = 200;

    private final RequestDesk desk;
    private final PostgresFindings findings;
    private final Map<Kind, PersonalRecords> stores = new EnumMap<>(Kind.class);

    ReviewDesk(RequestDesk desk, PostgresFindings findings, List<PersonalRecords> stores) {
        this.desk = desk;
        this.findings = findings;
        stores.forEach(store -> this.stores.put(store.kind(), store));
    }

    /**
     * A found record in full and as the person will see it.
     *
     * @param record empty when it is gone by now
     * @param masked its fields with other people hidden
     */
    record Reviewed(Finding finding, Optional<PersonalRecord> record, Map<String, String> masked) {}

    /** All that was found, and read now: that is written into the audit log first. */
    List<Reviewed> read(String id, Caller caller) {
        DataSubjectRequest request = desk.requireIdentified(id, caller);
        desk.read(request, caller);
        return review(request);
    }

    List<Reviewed> review(DataSubjectRequest request) {
        PersonTerms person = new PersonTerms(request.terms());
        Set<String> others = new HashSet<>();
        request.masks().forEach(word -> others.addAll(Folded.words(word)));
        List<Reviewed> found = findings.list(request).stream()
                .map(finding -> new Reviewed(finding, load(finding, request), Map.of()))
                .toList();
        found.stream()
                .map(Reviewed::record)
                .flatMap(Optional::stream)
                .forEach(record -> ThirdPartyMask.collectOthers(record, person, others));
        ThirdPartyMask mask = new ThirdPartyMask(person, others);
        return found.stream()
                .map(one -> new Reviewed(
                        one.finding(),
                        one.record(),
                        one.record().map(mask::fields).orElse(Map.of())))
                .toList();
    }

    Optional<PersonalRecord> load(Finding finding, DataSubjectRequest request) {
        return store(finding.reference().kind()).find(finding.reference(), request.agency());
    }

    PersonalRecords store(Kind kind) {
        return Optional.ofNullable(stores.get(kind))
                .orElseThrow(() -> new IllegalStateException("no store keeps records of kind " + kind));
    }

    /** Judges records; all of them, or none when one isn't there. */
    void judge(String id, Judgement judgement, Caller caller) {
        if ((judgement.verdict() == Verdict.WITHHOLD) != (judgement.refusal() != null)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "a record that is withheld needs a reason of the law, and no other has one",
                    "send refusal with the verdict withhold only");
        }
        desk.change(id, "reviewed", caller, now -> {
            for (int number : judgement.numbers()) {
                if (!findings.judge(now, number, judgement)) {
                    throw new AedileException(ErrorCode.NOT_FOUND, "request " + id + " has no finding " + number);
                }
            }
            return now;
        });
    }

    /**
     * What an officer decided about records.
     *
     * @param numbers which ones
     * @param refusal why they are withheld; null unless they are
     */
    record Judgement(
            List<Integer> numbers,
            Verdict verdict,
            @Nullable Refusal refusal) {}

    /** Further words that the answer hides, wherever they stand. */
    DataSubjectRequest mask(String id, Collection<String> words, Caller caller) {
        return desk.change(id, "masked", caller, now -> {
            Set<String> all = new LinkedHashSet<>(now.masks());
            words.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(all::add);
            if (all.size() > MOST_MASKS) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "%d words are to be masked; at most %d can be".formatted(all.size(), MOST_MASKS),
                        "withhold the records instead");
            }
            return now.withMasks(List.copyOf(all));
        });
    }
}
