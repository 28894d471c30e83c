package org.aedile.server.datasubject.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.SearchProgress;
import org.aedile.server.datasubject.SearchProgress.Looked;
import org.aedile.server.datasubject.SearchTerms;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.server.privacy.PersonalRecords.Part;
import org.aedile.server.privacy.PersonalRecords.Search;
import org.springframework.stereotype.Service;

/**
 * Looks through all stores for a person: each call goes on for a few seconds and says how far it came, so that a search of
 * any size neither holds a request open nor fills the memory, and goes on after a restart.
 */
@Service
class SearchDesk {
    /** More than that nobody reviews; the search is to be narrowed. */
    static final int MOST_FOUND = 1_000;

    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final RequestDesk desk;
    private final PostgresFindings findings;
    private final List<PersonalRecords> stores;
    private final InstantSource clock;

    SearchDesk(RequestDesk desk, PostgresFindings findings, List<PersonalRecords> stores, InstantSource clock) {
        this.desk = desk;
        this.findings = findings;
        this.stores = stores.stream()
                .sorted(Comparator.comparing(PersonalRecords::kind))
                .toList();
        this.clock = clock;
    }

    /** Goes on until all is looked through or the time of one call is over. */
    DataSubjectRequest search(String id, Caller caller) {
        DataSubjectRequest request = desk.requireIdentified(id, caller);
        if (request.search().complete()) {
            return request;
        }
        Run run = new Run(request, request.search());
        long start = System.nanoTime();
        while (!run.progress.complete() && System.nanoTime() - start < BUDGET.toNanos()) {
            run.step();
        }
        return desk.change(id, "searched", caller, now -> {
            if (!now.search().equals(request.search())) {
                throw RequestDesk.conflict(now, "is being searched by somebody else");
            }
            run.found.forEach(record -> findings.add(now, record.reference()));
            return now.withSearch(run.progress);
        });
    }

    /** One call's worth of a search. */
    private final class Run {
        private final Search search;
        private final List<PersonalRecord> found = new ArrayList<>();
        private final int before;
        private SearchProgress progress;

        Run(DataSubjectRequest request, SearchProgress soFar) {
            Instant until = soFar.until() == null ? clock.instant() : soFar.until();
            this.progress = new SearchProgress(until, soFar.kinds(), false, false);
            this.search = searchOf(request, until);
            this.before = findings.count(request);
        }

        void step() {
            List<Looked> kinds = new ArrayList<>(progress.kinds());
            Optional<Looked> open = kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.get(kinds.size() - 1));
            if (open.isEmpty() || open.get().next() == null) {
                kinds.add(new Looked(stores.get(kinds.size()).kind(), 0, 0, ""));
            }
            int last = kinds.size() - 1;
            kinds.set(last, goOn(stores.get(last), kinds.get(last)));
            boolean full = before + found.size() >= MOST_FOUND;
            boolean complete = full || (kinds.get(last).next() == null && kinds.size() == stores.size());
            progress = new SearchProgress(progress.until(), kinds, complete, full);
        }

        private Looked goOn(PersonalRecords store, Looked looked) {
            String after = looked.next() == null ? "" : looked.next();
            Part part = store.search(search, after);
            part.found().stream()
                    .limit(Math.max(0, MOST_FOUND - before - found.size()))
                    .forEach(found::add);
            return new Looked(
                    looked.kind(),
                    looked.records() + part.looked(),
                    looked.unreadable() + part.unreadable(),
                    part.next().isPresent() ? part.next().get() : null);
        }
    }

    private static Search searchOf(DataSubjectRequest request, Instant until) {
        SearchTerms terms = request.terms();
        return new Search(
                request.agency(),
                new HashSet<>(terms.sources()),
                terms.from() == null ? Instant.EPOCH : terms.from(),
                terms.to() == null ? until.plus(Duration.ofDays(1)) : terms.to(),
                new PersonTerms(terms));
    }
}
