package org.aedile.server.datasubject.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.State;
import org.aedile.server.datasubject.Finding;
import org.aedile.server.datasubject.Finding.Verdict;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.KeptRecords.HeldRecord;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords.Deletion;
import org.aedile.server.privacy.PersonalRecords.Kept;
import org.aedile.server.privacy.RecordHolds;
import org.springframework.stereotype.Service;

/** What is done with the records that an officer found to be the person's: erase them, or hold them. */
@Service
class ActDesk {
    private final RequestDesk desk;
    private final ReviewDesk review;
    private final PostgresFindings findings;
    private final Ending ending;
    private final RecordHolds holds;
    private final FourEyes fourEyes;

    ActDesk(
            RequestDesk desk,
            ReviewDesk review,
            PostgresFindings findings,
            Ending ending,
            RecordHolds holds,
            FourEyes fourEyes) {
        this.desk = desk;
        this.review = review;
        this.findings = findings;
        this.ending = ending;
        this.holds = holds;
        this.fourEyes = fourEyes;
    }

    /**
     * Erases the included records that nothing protects, and notes of the others why they stay. Takes two people, who agree
     * on the very records.
     */
    List<Finding> erase(String id, String reason, Caller caller) {
        DataSubjectRequest request = requireOpen(id, caller);
        List<Finding> included = included(request);
        String content =
                included.stream().map(finding -> finding.reference().toString()).collect(Collectors.joining("\n"));
        fourEyes.require(new Act(Act.Kind.ERASE_PERSON, id, content, reason), caller);
        Deletion deletion = new Deletion(request.agency(), "request " + id + ": " + reason, caller.username());
        desk.change(id, "erased", caller, now -> now); // what ends is in no transaction: first say it, then do it
        for (Finding finding : included) {
            Optional<Kept> kept = review.store(finding.reference().kind()).erase(finding.reference(), deletion);
            findings.erased(request, finding.number(), kept);
        }
        return findings.list(request);
    }

    /**
     * What is held.
     *
     * @param sources ids of sources
     * @param records what people wrote, by kind and id
     */
    record Held(List<String> sources, List<String> records) {}

    /** Places a legal hold on the sources of the included records, or on what people wrote, so that nothing of them ends. */
    Held hold(String id, String reason, Caller caller) {
        DataSubjectRequest request = requireOpen(id, caller);
        TreeSet<String> sources = new TreeSet<>();
        Set<HeldRecord> records = new LinkedHashSet<>();
        for (Finding finding : included(request)) {
            Reference reference = finding.reference();
            Optional<HeldRecord> record = review.store(reference.kind()).holdOf(reference, request.agency());
            record.filter(Predicate.not(holds::isHeld)).ifPresent(records::add);
            if (record.isEmpty() && !reference.source().isEmpty() && !ending.isHeld(reference.source())) {
                sources.add(reference.source());
            }
        }
        desk.change(id, "held", caller, now -> now);
        String why = "request " + id + ": " + reason;
        sources.forEach(source -> ending.placeHold(source, why, caller.username()));
        records.forEach(record -> holds.place(record, why, caller));
        return new Held(
                List.copyOf(sources),
                records.stream()
                        .map(record -> record.kind().word() + " " + record.record())
                        .toList());
    }

    private List<Finding> included(DataSubjectRequest request) {
        return findings.list(request).stream()
                .filter(finding -> finding.verdict() == Verdict.INCLUDE)
                .toList();
    }

    private DataSubjectRequest requireOpen(String id, Caller caller) {
        DataSubjectRequest request = desk.requireIdentified(id, caller);
        if (request.state() != State.SEARCHED) {
            throw RequestDesk.conflict(
                    request, request.state() == State.ANSWERED ? "is answered" : "is not searched to its end");
        }
        return request;
    }
}
