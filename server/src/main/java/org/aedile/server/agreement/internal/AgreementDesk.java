package org.aedile.server.agreement.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.Role;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreement.State;
import org.aedile.server.agreement.Agreement.Word;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.agreement.Terms;
import org.aedile.server.agreement.internal.PostgresAgreements.Deed;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which agreements are made and ended. What holds is kept in memory too, as every request asks for it. */
@Service
class AgreementDesk implements Agreements {
    private static final String KIND = "agreement";

    private final PostgresAgreements store;
    private final Deeds deeds;
    private final Decisions decisions;
    private final KnownAgencies agencies;
    private final TransactionTemplate transactions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Agreement> signed;

    AgreementDesk(
            PostgresAgreements store,
            Deeds deeds,
            Decisions decisions,
            KnownAgencies agencies,
            TransactionTemplate transactions) {
        this.store = store;
        this.deeds = deeds;
        this.decisions = decisions;
        this.agencies = agencies;
        this.transactions = transactions;
        this.signed = signedIn(store);
    }

    @Override
    public List<Agreement> list(Caller caller) {
        return store.list().stream().filter(one -> concerns(one, caller)).toList();
    }

    @Override
    public Agreement require(String id, Caller caller) {
        Agreement agreement = store.find(id).orElseThrow(() -> notFound(id));
        if (!concerns(agreement, caller)) {
            throw decisions.refused(caller, new Subject(KIND, id), notFound(id));
        }
        return agreement;
    }

    @Override
    public Agreement propose(Terms terms, Caller caller) {
        requireProposer(terms, caller);
        return write(terms, null, caller);
    }

    @Override
    public Agreement replace(String id, Terms terms, Caller caller) {
        requireProposer(terms, caller);
        Agreement former = requireOwn(id, caller);
        requireState(former, State.SIGNED, State.IN_EFFECT);
        if (!former.terms().isBetween(terms.shows(), terms.sees())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "agreement %s is what %s shows %s, and these terms are what %s shows %s"
                            .formatted(
                                    id, former.terms().shows(), former.terms().sees(), terms.shows(), terms.sees()));
        }
        return write(terms, id, caller);
    }

    private void requireProposer(Terms terms, Caller caller) {
        requireRole(caller, Role.CONTROLLER, Role.SUPERVISOR, Role.PRIVACY, Role.ADMIN);
        TermsCheck.requireSound(terms, Instant.now());
        if (!terms.concerns(caller.agency())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "it is between %s and %s, and you are of %s"
                            .formatted(terms.shows(), terms.sees(), caller.agency()),
                    "ask somebody of one of them to propose it");
        }
        requireNeighbours(terms, caller);
    }

    private Agreement write(Terms terms, @Nullable String replaces, Caller caller) {
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        Word word = word(caller, "");
        transactions.executeWithoutResult(status -> {
            store.add(id, terms, replaces, word.at());
            store.add(id, Deed.PROPOSE, word);
            deeds.done("proposed", new Subject(KIND, id), terms.toString());
        });
        return require(id, caller);
    }

    /** Across cities nothing is agreed, except with the provider who serves an agency: others look as if not there. */
    private void requireNeighbours(Terms terms, Caller caller) {
        AgencyId own = caller.agency();
        agencies.requireNeighbour(terms.shows(), own);
        agencies.requireNeighbour(terms.sees(), own);
    }

    @Override
    public Agreement sign(String id, Caller caller) {
        requireRole(caller, Role.CONTROLLER);
        return change(id, caller, now -> {
            requireState(now, State.PROPOSED);
            requireOpen(now.replaces());
            TermsCheck.requireAuthorised(now.terms());
            if (now.isSignedBy(caller.agency())) {
                throw conflict(now, "is signed by " + caller.agency());
            }
            if (now.signatures().stream().anyMatch(word -> word.person().equals(caller.username()))) {
                throw conflict(now, "was signed by you for the other agency");
            }
            store.add(id, Deed.SIGN, word(caller, ""));
            deeds.done("signed", new Subject(KIND, id), now.terms().toString());
        });
    }

    @Override
    public Agreement advise(String id, String text, Caller caller) {
        requireRole(caller, Role.PRIVACY);
        return change(id, caller, now -> {
            store.add(id, Deed.ADVISE, word(caller, text));
            deeds.done("advised", new Subject(KIND, id), text);
        });
    }

    @Override
    public Agreement revoke(String id, String reason, Caller caller) {
        requireRole(caller, Role.CONTROLLER);
        return change(id, caller, now -> {
            requireState(now, State.PROPOSED, State.SIGNED, State.IN_EFFECT);
            store.add(id, Deed.REVOKE, word(caller, reason));
            deeds.done("revoked", new Subject(KIND, id), reason);
        });
    }

    @Override
    public List<Agreement> inEffect(Instant now) {
        return signed.stream().filter(one -> one.state(now) == State.IN_EFFECT).toList();
    }

    @Override
    public List<Agreement> signed() {
        return signed;
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    private Agreement change(String id, Caller caller, Consumer<Agreement> deed) {
        require(id, caller); // before the transaction, with which the entry about a refusal would go
        Agreement changed = Objects.requireNonNull(transactions.execute(status -> {
            store.lock(id);
            deed.accept(requireOwn(id, caller));
            return require(id, caller);
        }));
        signed = signedIn(store);
        listeners.forEach(Runnable::run);
        return changed;
    }

    /** Whoever runs the machine sees all, and changes only what is of the own agency. */
    private Agreement requireOwn(String id, Caller caller) {
        Agreement agreement = require(id, caller);
        if (!agreement.terms().concerns(caller.agency())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED, "agreement " + id + " is not one of your agency's", "ask one of the two");
        }
        return agreement;
    }

    private static List<Agreement> signedIn(PostgresAgreements store) {
        Instant now = Instant.now();
        return Asking.as(Asker.Part.PLATFORM, store::list).stream()
                .filter(one -> one.state(now) == State.SIGNED || one.state(now) == State.IN_EFFECT)
                .toList();
    }

    private static boolean concerns(Agreement agreement, Caller caller) {
        return caller.isLocal() || agreement.terms().concerns(caller.agency());
    }

    /** Of two agreements that would replace the same one, only the first can be signed. */
    private void requireOpen(@Nullable String replaces) {
        Optional<Agreement> former = replaces == null ? Optional.empty() : store.find(replaces);
        former.filter(one -> one.replaced() != null).ifPresent(one -> {
            throw conflict(one, "has been replaced by another");
        });
    }

    private static void requireRole(Caller caller, Role... roles) {
        if (Arrays.stream(roles).noneMatch(caller::has)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "this needs the role "
                            + Arrays.stream(roles).map(Role::word).collect(Collectors.joining(" or ")),
                    "an administrator gives roles to accounts");
        }
    }

    private static void requireState(Agreement agreement, State... states) {
        State now = agreement.state(Instant.now());
        if (!List.of(states).contains(now)) {
            throw conflict(
                    agreement,
                    "is " + now.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
    }

    private static AedileException conflict(Agreement agreement, String why) {
        return new AedileException(
                ErrorCode.CONFLICT, "agreement " + agreement.id() + " " + why, "propose another agreement");
    }

    private static Word word(Caller caller, String text) {
        return new Word(caller.agency(), caller.username(), Instant.now(), text.strip());
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "there is no agreement " + id + ", or it concerns others",
                "GET /api/v1/agreements lists those of your agency");
    }
}
