package org.aedile.server.datasubject.internal;

import java.time.LocalDate;
import java.util.List;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.Answer;
import org.aedile.server.datasubject.DataSubjectRequest.Application;
import org.aedile.server.datasubject.DataSubjectRequest.Extension;
import org.aedile.server.datasubject.DataSubjectRequest.IdentityCheck;
import org.aedile.server.datasubject.DataSubjectRequest.State;
import org.aedile.server.datasubject.Deadline;
import org.aedile.server.datasubject.Deadline.Nearness;
import org.aedile.server.datasubject.SearchProgress;
import org.aedile.server.datasubject.SearchTerms;
import org.jspecify.annotations.Nullable;

/**
 * A request as a privacy officer sees it.
 *
 * @param dueOn last day for the answer
 * @param nearness how near that is; how it stood when it was answered
 */
record RequestView(
        String id,
        State state,
        Application application,
        LocalDate dueOn,
        Nearness nearness,
        @Nullable IdentityCheck identity,
        @Nullable Extension extension,
        SearchTerms terms,
        SearchProgress search,
        List<String> masks,
        @Nullable Answer answer) {
    static RequestView of(DataSubjectRequest request, LocalDate today) {
        Answer answer = request.answer();
        LocalDate day =
                answer == null ? today : LocalDate.ofInstant(answer.done().at(), java.time.ZoneOffset.UTC);
        return new RequestView(
                request.id(),
                request.state(),
                request.application(),
                request.dueOn(),
                Deadline.nearness(request.dueOn(), day),
                request.identity(),
                request.extension(),
                request.terms(),
                request.search(),
                request.masks(),
                answer);
    }
}
