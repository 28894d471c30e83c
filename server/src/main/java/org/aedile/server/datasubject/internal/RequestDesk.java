package org.aedile.server.datasubject.internal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.agreement.Grounds.Regime;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Basis;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.Subject;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.Act;
import org.aedile.server.datasubject.DataSubjectRequest.Application;
import org.aedile.server.datasubject.DataSubjectRequest.Extension;
import org.aedile.server.datasubject.DataSubjectRequest.IdentityCheck;
import org.aedile.server.datasubject.DataSubjectRequest.State;
import org.aedile.server.datasubject.Deadline;
import org.aedile.server.datasubject.SearchProgress;
import org.aedile.server.datasubject.SearchTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a request, each with its line in the audit log. A caller meets the requests of the own agency only. */
@Service
class RequestDesk {
    static final String KIND = "data-subject-request";

    private static final int MOST_LISTED = 500;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PostgresRequests store;
    private final PostgresFindings findings;
    private final Deeds deeds;
    private final Decisions decisions;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    RequestDesk(
            PostgresRequests store,
            PostgresFindings findings,
            Deeds deeds,
            Decisions decisions,
            AuditTrail trail,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.findings = findings;
        this.deeds = deeds;
        this.decisions = decisions;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<DataSubjectRequest> list(Caller caller) {
        return store.list(caller.agency().value(), MOST_LISTED);
    }

    DataSubjectRequest require(String id, Caller caller) {
        return store.find(id, caller.agency().value())
                .orElseThrow(
                        () -> decisions.absent(caller, new Subject(KIND, id), () -> store.exists(id), notFound(id)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    DataSubjectRequest record(Application application, SearchTerms terms, Caller caller) {
        if (application.receivedOn().isAfter(today())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the day of receipt, " + application.receivedOn() + ", is after today, " + today());
        }
        requireSound(terms, caller);
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        DataSubjectRequest request = new DataSubjectRequest(
                HexFormat.of().formatHex(random),
                caller.agency().value(),
                application,
                act(caller),
                null,
                null,
                terms,
                SearchProgress.NONE,
                List.of(),
                null);
        transactions.executeWithoutResult(status -> {
            store.add(request);
            deeds.done("recorded", KIND, request.id());
        });
        return request;
    }

    DataSubjectRequest identify(String id, String method, Caller caller) {
        return change(id, "identified", caller, now -> {
            if (now.identity() != null) {
                throw conflict(now, "has its identity check");
            }
            return now.withIdentity(new IdentityCheck(method.strip(), act(caller)));
        });
    }

    /** More time; only before the first deadline has passed, because the person has to be told by then. */
    DataSubjectRequest extend(String id, int months, String reason, Caller caller) {
        if (months < 1 || months > Deadline.MOST_EXTENSION) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "%d months is outside 1 to %d months".formatted(months, Deadline.MOST_EXTENSION));
        }
        return change(id, "extended", caller, now -> {
            if (now.extension() != null) {
                throw conflict(now, "was extended before");
            }
            if (today().isAfter(now.dueOn())) {
                throw conflict(now, "was due on " + now.dueOn() + ", and more time must be told before that");
            }
            return now.withExtension(new Extension(months, reason.strip(), act(caller)));
        });
    }

    /** Other terms; what was found by the old ones is forgotten. */
    DataSubjectRequest changeTerms(String id, SearchTerms terms, Caller caller) {
        requireSound(terms, caller);
        return change(id, "changed-terms", caller, now -> {
            findings.clear(now);
            return now.withTerms(terms);
        });
    }

    /** Changes an open request in a transaction together with its line in the audit log. */
    DataSubjectRequest change(String id, String verb, Caller caller, UnaryOperator<DataSubjectRequest> step) {
        require(id, caller); // before the transaction, with which the entry of a refusal would go
        return Objects.requireNonNull(transactions.execute(status -> {
            DataSubjectRequest now = store.lock(id, caller.agency().value()).orElseThrow(() -> notFound(id));
            if (now.state() == State.ANSWERED) {
                throw conflict(now, "is answered");
            }
            DataSubjectRequest changed = step.apply(now);
            store.save(changed);
            deeds.done(verb, new Subject(KIND, id), changed.toString());
            return changed;
        }));
    }

    /** Writes into the audit log that the caller reads what is held about that person, and what for. */
    void read(DataSubjectRequest request, Caller caller) {
        String article = request.application().regime() == Regime.GDPR ? "GDPR 15" : "LED 14";
        trail.write(new AuditEntry(
                clock.instant(),
                caller.actor(),
                "read",
                new Subject(KIND, request.id()),
                new Basis("data-subject", article),
                Decision.SHOWN,
                List.of()));
    }

    Act act(Caller caller) {
        return new Act(caller.username(), clock.instant());
    }

    /** An open request whose person is known: before that nobody looks for anything. */
    DataSubjectRequest requireIdentified(String id, Caller caller) {
        DataSubjectRequest request = require(id, caller);
        if (request.identity() == null) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "nobody has made sure yet who asks in request " + id,
                    "write down how that was done, then search");
        }
        return request;
    }

    static AedileException conflict(DataSubjectRequest request, String why) {
        return new AedileException(ErrorCode.CONFLICT, "request " + request.id() + " " + why);
    }

    private void requireSound(SearchTerms terms, Caller caller) {
        TermsCheck.requireSound(terms);
        List<String> foreign =
                store.foreignSources(terms.sources(), caller.agency().value());
        if (!foreign.isEmpty()) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "source '" + foreign.get(0) + "' is not registered, or it isn't yours",
                    "leave sources empty to look through all of them");
        }
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "there is no request '" + id + "'", "GET /api/v1/requests lists them");
    }
}
