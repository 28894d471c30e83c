package org.aedile.server.oversight.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.agreement.Clause;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.ExtraSight;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.BreakGlass.Ended;
import org.aedile.server.oversight.BreakGlass.Review;
import org.aedile.server.oversight.BreakGlass.Scope;
import org.aedile.server.oversight.GlassListener;
import org.aedile.server.oversight.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which glasses are broken and reviewed. What is open is kept in memory too, as every request asks for it. */
@Service
class GlassDesk implements ExtraSight, Reviews {
    static final Duration USUALLY = Duration.ofHours(1);
    static final Duration AT_MOST = Duration.ofHours(4);
    static final Duration AT_LEAST = Duration.ofMinutes(1);
    static final int LEAST_REASON = 20;

    static final String KIND = "break-glass";

    private final PostgresGlasses store;
    private final Deeds deeds;
    private final Decisions decisions;
    private final TransactionTemplate transactions;
    private final NoticeBoard notices;
    private final InstantSource clock;
    private final ObjectProvider<GlassListener> hearers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<BreakGlass> open;
    private volatile List<BreakGlass> unreviewed;

    GlassDesk(
            PostgresGlasses store,
            Deeds deeds,
            Decisions decisions,
            TransactionTemplate transactions,
            NoticeBoard notices,
            InstantSource clock,
            ObjectProvider<GlassListener> hearers) {
        this.hearers = hearers;
        this.store = store;
        this.deeds = deeds;
        this.decisions = decisions;
        this.transactions = transactions;
        this.notices = notices;
        this.clock = clock;
        this.open = store.listOpen(clock.instant());
        this.unreviewed = store.listUnreviewed();
    }

    @Override
    public List<Sight.Grant> of(AgencyId agency, String username) {
        return openOf(agency, username).stream().map(GlassDesk::grant).toList();
    }

    @Override
    public Set<String> people() {
        Instant now = clock.instant();
        return open.stream()
                .filter(one -> one.isOpen(now))
                .map(BreakGlass::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    /** What that person has open now for that agency. */
    List<BreakGlass> openOf(AgencyId agency, String username) {
        Instant now = clock.instant();
        return open.stream()
                .filter(one ->
                        one.person().equals(username) && Sight.ofOwn(agency).owns(one.agency()))
                .filter(one -> one.isOpen(now))
                .toList();
    }

    /**
     * Gives the caller sight at once, and tells the privacy officers of both agencies.
     *
     * @throws AedileException {@code NOT_ALLOWED} for machines and for who neither operates, supervises nor commands, {@code
     *     INVALID_VALUE} for a reason that is too short, a time outside its limits or the own agency, {@code CONFLICT} when
     *     the same is open
     */
    BreakGlass begin(Scope scope, String reason, Duration length, Caller caller) {
        requireOperator(caller);
        requireSound(scope, reason.strip(), length, caller);
        Instant now = clock.instant();
        BreakGlass glass = new BreakGlass(
                "%016x".formatted(ThreadLocalRandom.current().nextLong()),
                caller.agency(),
                caller.username(),
                caller.displayName(),
                scope,
                reason.strip(),
                now,
                now.plus(length),
                null,
                null);
        try {
            transactions.executeWithoutResult(status -> {
                store.endExpired(caller.username(), now);
                store.add(glass);
                deeds.done("began", new Subject(KIND, glass.id()), glass.toString());
                hearers.forEach(hearer -> hearer.begun(glass));
            });
        } catch (DuplicateKeyException e) {
            throw new AedileException(
                    ErrorCode.CONFLICT, "you see the records of " + scope.owner() + " already", "end that first");
        }
        return changed(glass);
    }

    /** Those that the caller broke, or may look into as a privacy officer of either agency; the newest first. */
    List<BreakGlass> list(Caller caller) {
        return store.list(caller.agency()).stream()
                .filter(one -> sees(one, caller))
                .toList();
    }

    /**
     * Ends it before its time, as the person or a privacy officer.
     *
     * @throws AedileException {@code NOT_FOUND} for others, {@code CONFLICT} when it is over
     */
    BreakGlass end(String id, Caller caller) {
        return change(id, caller, glass -> {
            Instant now = clock.instant();
            if (!glass.isOpen(now)) {
                throw new AedileException(ErrorCode.CONFLICT, "break-glass " + id + " is over", "it can be reviewed");
            }
            Ended ended = new Ended(now, caller.username());
            store.end(id, ended);
            deeds.done("ended", KIND, id);
            return with(glass, ended, glass.review());
        });
    }

    /**
     * Says whether it was justified, as a privacy officer of either agency who isn't the person.
     *
     * @throws AedileException {@code NOT_ALLOWED} for the person and for who is no privacy officer, {@code CONFLICT} when it
     *     is reviewed already or still open
     */
    BreakGlass review(String id, boolean justified, String text, Caller caller) {
        return change(id, caller, glass -> {
            requireReviewer(glass, caller);
            Instant now = clock.instant();
            if (glass.review() != null || glass.isOpen(now)) {
                throw new AedileException(
                        ErrorCode.CONFLICT,
                        "break-glass " + id + (glass.isOpen(now) ? " is still open" : " is reviewed"),
                        "end it first, or read the review");
            }
            Review review = new Review(now, caller.username(), justified, text.strip());
            store.review(id, review);
            deeds.done(justified ? "found-justified" : "found-unjustified", new Subject(KIND, id), review.text());
            return with(glass, glass.ended(), review);
        });
    }

    /** Those whose review is overdue. */
    List<BreakGlass> listOverdue() {
        Instant now = clock.instant();
        return unreviewed.stream().filter(one -> one.isOverdue(now)).toList();
    }

    @Override
    public int countOverdue() {
        return listOverdue().size();
    }

    private BreakGlass change(String id, Caller caller, Function<BreakGlass, BreakGlass> deed) {
        requireSeen(id, caller);
        return changed(Objects.requireNonNull(transactions.execute(status ->
                deed.apply(store.lock(id).filter(one -> sees(one, caller)).orElseThrow(() -> notFound(id))))));
    }

    /** Before the transaction, with which the entry of a refusal would go. */
    private void requireSeen(String id, Caller caller) {
        if (store.find(id).filter(one -> sees(one, caller)).isEmpty()) {
            throw decisions.absent(
                    caller, new Subject(KIND, id), () -> store.find(id).isPresent(), notFound(id));
        }
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "there is no break-glass " + id + ", or it is not yours to see");
    }

    private BreakGlass changed(BreakGlass glass) {
        open = Asking.as(Asker.Part.PLATFORM, () -> store.listOpen(clock.instant()));
        unreviewed = Asking.as(Asker.Part.PLATFORM, store::listUnreviewed);
        listeners.forEach(Runnable::run);
        notices.changed(glass.agency(), glass.scope().owner());
        return glass;
    }

    private static boolean sees(BreakGlass glass, Caller caller) {
        return glass.person().equals(caller.username()) || glass.concerns(caller.agency()) && caller.has(Role.PRIVACY);
    }

    private static Sight.Grant grant(BreakGlass glass) {
        Scope scope = glass.scope();
        return new Sight.Grant(
                scope.owner(),
                new Clause(
                        Clause.Records.ALERTS,
                        scope.categories(),
                        Severity.LOW,
                        Clause.Masking.NOTHING,
                        Clause.Use.SEE));
    }

    private static BreakGlass with(BreakGlass glass, @Nullable Ended ended, @Nullable Review review) {
        return new BreakGlass(
                glass.id(),
                glass.agency(),
                glass.person(),
                glass.name(),
                glass.scope(),
                glass.reason(),
                glass.from(),
                glass.until(),
                ended,
                review);
    }

    private static void requireOperator(Caller caller) {
        boolean trusted =
                caller.has(Role.OPERATOR) || caller.has(Role.SUPERVISOR) || caller.has(Role.INCIDENT_COMMANDER);
        if (caller.sessionId().isEmpty() || !trusted) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "breaking the glass is for operators, supervisors and incident commanders who are logged in",
                    "ask one of them");
        }
    }

    private static void requireReviewer(BreakGlass glass, Caller caller) {
        if (!caller.has(Role.PRIVACY) || glass.person().equals(caller.username())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "a privacy officer reviews it who didn't do it",
                    "the privacy officers of both agencies can");
        }
    }

    private static void requireSound(Scope scope, String reason, Duration length, Caller caller) {
        if (scope.owner().equals(caller.agency())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    scope.owner() + " is your own agency",
                    "name the one whose records you need");
        }
        if (reason.length() < LEAST_REASON) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the reason has %d characters, not %d at least".formatted(reason.length(), LEAST_REASON),
                    "say what happens and what you need to see");
        }
        if (length.compareTo(AT_LEAST) < 0 || length.compareTo(AT_MOST) > 0) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "%d min is outside %d to %d min"
                            .formatted(length.toMinutes(), AT_LEAST.toMinutes(), AT_MOST.toMinutes()),
                    "break it again when the time is over");
        }
    }
}
