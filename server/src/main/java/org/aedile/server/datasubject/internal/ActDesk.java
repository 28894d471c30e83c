package org.aedile.server.datasubject.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.State;
import org.aedile.server.datasubject.Finding;
import org.aedile.server.datasubject.Finding.Verdict;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.PersonalRecords.Deletion;
import org.aedile.server.privacy.PersonalRecords.Kept;
import org.springframework.stereotype.Service;

/** What is done with the records that an officer found to be the person's: erase them, or hold them. */
@Service
class ActDesk {
    private final RequestDesk desk;
    private final ReviewDesk review;
    private final PostgresFindings findings;
    private final Ending ending;
    private final FourEyes fourEyes;

    ActDesk(RequestDesk desk, ReviewDesk review, PostgresFindings findings, Ending ending, FourEyes fourEyes) {
        this.desk = desk;
        this.review = review;
        this.findings = findings;
        this.ending = ending;
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

    /** Places a legal hold on the sources of the included records, so that nothing of them ends. */
    List<String> hold(String id, String reason, Caller caller) {
        DataSubjectRequest request = requireOpen(id, caller);
        TreeSet<String> sources = new TreeSet<>();
        included(request).stream()
                .map(finding -> finding.reference().source())
                .filter(source -> !source.isEmpty() && !ending.isHeld(source))
                .forEach(sources::add);
        desk.change(id, "held", caller, now -> now);
        sources.forEach(source -> ending.placeHold(source, "request " + id + ": " + reason, caller.username()));
        return List.copyOf(sources);
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
