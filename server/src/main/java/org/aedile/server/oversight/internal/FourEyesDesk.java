package org.aedile.server.oversight.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.oversight.SecondPersonNeeded;
import org.aedile.server.oversight.internal.Request.Decision;
import org.aedile.server.oversight.internal.Request.Person;
import org.aedile.server.oversight.internal.Request.State;
import org.aedile.server.oversight.internal.Request.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which second people decide. What was decided days ago is found in the audit log. */
@Service
class FourEyesDesk implements FourEyes {
    private static final String KIND = "approval";
    private static final Duration LISTED = Duration.ofDays(1);

    private final PostgresApprovals store;
    private final Deeds deeds;
    private final Decisions decisions;
    private final TransactionTemplate transactions;
    private final NoticeBoard notices;
    private final InstantSource clock;

    FourEyesDesk(
            PostgresApprovals store,
            Deeds deeds,
            Decisions decisions,
            TransactionTemplate transactions,
            NoticeBoard notices,
            InstantSource clock) {
        this.store = store;
        this.deeds = deeds;
        this.decisions = decisions;
        this.transactions = transactions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void require(Act act, Caller caller) {
        if (caller.isLocal()) {
            return;
        }
        requirePerson(caller);
        Optional<String> waiting = Objects.requireNonNull(transactions.execute(status -> useOrAsk(act, caller)));
        notices.changed(caller.agency());
        waiting.ifPresent(id -> {
            throw needed(id, act);
        });
    }

    /** Uses an approval up; where there is none, the request that waits. */
    private Optional<String> useOrAsk(Act act, Caller caller) {
        List<Request> same = store.lockSame(caller.agency(), caller.username(), act);
        Optional<Request> approved = find(same, State.APPROVED);
        if (approved.isPresent()) {
            String id = approved.get().id();
            store.use(id, clock.instant());
            deeds.done("used", new Subject(KIND, id), text(act));
            return Optional.empty();
        }
        return Optional.of(find(same, State.WAITING).map(Request::id).orElseGet(() -> ask(act, caller)));
    }

    private Optional<Request> find(List<Request> requests, State state) {
        Instant now = clock.instant();
        return requests.stream().filter(one -> one.state(now) == state).findFirst();
    }

    private String ask(Act act, Caller caller) {
        if (act.reason().isBlank()) {
            throw new AedileException(
                    ErrorCode.MISSING_FIELD, "reason is empty; a second person decides by it", "say why in reason");
        }
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        store.add(new Request(id, caller.agency(), act, person(caller), clock.instant(), null, null));
        deeds.done("asked", new Subject(KIND, id), text(act));
        return id;
    }

    /** What the caller asked for or may decide on; of the last day. */
    List<Request> list(Caller caller) {
        return store.list(caller.agency(), clock.instant().minus(LISTED)).stream()
                .filter(one -> sees(one, caller))
                .toList();
    }

    /**
     * Decides as the second person.
     *
     * @throws AedileException {@code NOT_FOUND} for another agency's, {@code NOT_ALLOWED} for the same person and for who
     *     lacks the role, {@code CONFLICT} when it waits no more
     */
    Request decide(String id, Verdict verdict, String text, Caller caller) {
        requireSeen(id, caller);
        Request decided = Objects.requireNonNull(transactions.execute(status -> {
            Request request = requireWaiting(id, caller);
            requireSecond(request, caller);
            return write(request, verdict, text, caller);
        }));
        notices.changed(caller.agency());
        return decided;
    }

    /** Takes one's own request back. */
    Request withdraw(String id, Caller caller) {
        requireSeen(id, caller);
        Request withdrawn = Objects.requireNonNull(transactions.execute(status -> {
            Request request = requireWaiting(id, caller);
            if (!request.by().username().equals(caller.username())) {
                throw new AedileException(
                        ErrorCode.NOT_ALLOWED, "request " + id + " is somebody else's", "approve or refuse it");
            }
            return write(request, Verdict.WITHDRAWN, "", caller);
        }));
        notices.changed(caller.agency());
        return withdrawn;
    }

    /** True when it waits for the caller as the second person. */
    boolean mayDecide(Request request, Caller caller) {
        return request.state(clock.instant()) == State.WAITING
                && sees(request, caller)
                && request.act().kind().isApprovedBy(caller)
                && !request.by().isSame(person(caller));
    }

    private Request write(Request request, Verdict verdict, String text, Caller caller) {
        Decision decision =
                new Decision(verdict, caller.username(), caller.displayName(), clock.instant(), text.strip());
        store.decide(request.id(), decision);
        deeds.done(
                verdict.name().toLowerCase(java.util.Locale.ROOT),
                new Subject(KIND, request.id()),
                text(request.act()));
        return new Request(request.id(), request.agency(), request.act(), request.by(), request.at(), decision, null);
    }

    /** Before the transaction, with which the entry of a refusal would go. */
    private void requireSeen(String id, Caller caller) {
        if (store.find(id).filter(one -> sees(one, caller)).isEmpty()) {
            throw decisions.absent(
                    caller, new Subject(KIND, id), () -> store.find(id).isPresent(), notFound(id));
        }
    }

    private static AedileException notFound(String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "there is no request " + id + ", or it is not yours to see");
    }

    private Request requireWaiting(String id, Caller caller) {
        Request request = store.lock(id).filter(one -> sees(one, caller)).orElseThrow(() -> notFound(id));
        State state = request.state(clock.instant());
        if (state != State.WAITING) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "request %s is %s".formatted(id, state.name().toLowerCase(java.util.Locale.ROOT)),
                    "who wants it asks again");
        }
        return request;
    }

    private static boolean sees(Request request, Caller caller) {
        return Sight.ofOwn(caller.agency()).owns(request.agency())
                && (request.by().username().equals(caller.username())
                        || request.act().kind().isApprovedBy(caller));
    }

    private static void requireSecond(Request request, Caller caller) {
        requirePerson(caller);
        if (request.by().isSame(person(caller))) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            "request " + request.id() + " was made by you; a second person decides on it",
                            "another session or account of the same person doesn't count")
                    .because(Objection.Kind.OWN_REQUEST);
        }
        if (!request.act().kind().isApprovedBy(caller)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "this needs the role " + roles(request.act().kind()),
                    "an administrator gives roles to accounts");
        }
    }

    private static void requirePerson(Caller caller) {
        if (caller.sessionId().isEmpty()) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    caller.username() + " is a machine; acts that take two people are done by people",
                    "log in as a person");
        }
    }

    private static SecondPersonNeeded needed(String id, Act act) {
        return new SecondPersonNeeded(
                id,
                "this needs a second person: request %s waits for somebody of your agency with the role %s"
                        .formatted(id, roles(act.kind())));
    }

    private static String roles(Act.Kind kind) {
        return kind.approvers().stream().map(Role::word).sorted().collect(Collectors.joining(" or "));
    }

    private static Person person(Caller caller) {
        return new Person(caller.username(), caller.displayName(), caller.sessionId());
    }

    /** What the hash in the audit log is of. */
    private static String text(Act act) {
        return act.kind().word() + ' ' + act.subject() + '\n' + act.content();
    }
}
