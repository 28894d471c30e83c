package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.workbench.RuleState;
import org.aedile.server.workbench.RuleVersion;
import org.aedile.server.workbench.internal.RuleVersionStore.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with a rule: write a version, let it run in shadow, ask for it to become live, approve that, take it back.
 * Each step is decided under the rule's lock and written down with who, when and why; what changes what runs is released
 * right after. Thread-safe.
 */
@Service
class RuleLife {
    private final RuleVersionStore store;
    private final RuleCheck check;
    private final RuleExampleDesk examples;
    private final RuleReleaser releaser;
    private final TransactionTemplate transactions;
    private final InstantSource clock = InstantSource.system();

    RuleLife(
            RuleVersionStore store,
            RuleCheck check,
            RuleExampleDesk examples,
            RuleReleaser releaser,
            TransactionTemplate transactions) {
        this.store = store;
        this.check = check;
        this.examples = examples;
        this.releaser = releaser;
        this.transactions = transactions;
    }

    /**
     * Who does it and why.
     *
     * @param person name of the account
     * @param reason why, for those who ask later
     */
    record Deed(String person, String reason) {}

    /** A text to become the next version, with its examples and its budget. */
    record Written(String agency, String text, String examples, int budget) {}

    /** Keeps the text as the next version of the rule that it states. It runs nowhere yet, so it need not compile. */
    RuleVersion draft(Written written, Deed deed) {
        RuleHead head = RuleHead.require(written.text());
        return inLock(head.id(), () -> {
            List<RuleVersion> before = store.list(head.id());
            boolean others = before.isEmpty()
                    ? store.isTaken(head.id())
                    : !before.get(0).agency().equals(written.agency());
            if (others) {
                throw taken(head.id());
            }
            RuleVersion version = new RuleVersion(
                    head.id(),
                    before.isEmpty() ? 1 : before.get(0).version() + 1,
                    written.agency(),
                    RuleState.DRAFT,
                    head.title(),
                    head.level(),
                    written.text(),
                    written.examples(),
                    head.parts(),
                    written.budget(),
                    null,
                    clock.instant(),
                    deed.person());
            store.insert(version);
            store.addChange(version, step("draft", deed));
            return version;
        });
    }

    /** Lets the version run without alerting anybody; a live one stays live beside it. */
    RuleVersion toShadow(String ruleId, int version, Deed deed) {
        requireGoing(ruleId, version);
        return change(ruleId, version, wanted -> {
            requireState(wanted, RuleState.DRAFT, RuleState.RETIRED, RuleState.LIVE);
            retire(ruleId, RuleState.SHADOW);
            store.setState(wanted, RuleState.SHADOW);
            requireRunning(ruleId);
            store.addChange(wanted, step("shadow", deed));
        });
    }

    /** Asks a second person to let it alert. */
    RuleVersion ask(String ruleId, int version, Deed deed) {
        return change(ruleId, version, wanted -> {
            requireState(wanted, RuleState.DRAFT, RuleState.SHADOW);
            store.setAskedBy(wanted, deed.person());
            store.addChange(wanted, step("asked", deed));
        });
    }

    /** Makes the version live, by somebody who did not write it; the one that was live is retired. */
    RuleVersion approve(String ruleId, int version, Deed deed) {
        requireGoing(ruleId, version);
        return change(ruleId, version, wanted -> {
            requireState(wanted, RuleState.DRAFT, RuleState.SHADOW);
            if (wanted.createdBy().equals(deed.person())) {
                throw new AedileException(
                        ErrorCode.NOT_ALLOWED,
                        "version %d was written by you, so a second person lets it alert".formatted(version),
                        "ask another supervisor to approve it");
            }
            makeLive(wanted);
            store.addChange(wanted, step("live", deed));
        });
    }

    /** Goes back to a version that alerted before, in one step: it was approved then. */
    RuleVersion goBack(String ruleId, int version, Deed deed) {
        return change(ruleId, version, wanted -> {
            requireState(wanted, RuleState.RETIRED, RuleState.SHADOW);
            boolean wasLive = store.changes(ruleId).stream()
                    .anyMatch(one -> one.version() == version && one.deed().equals("live"));
            if (!wasLive) {
                throw new AedileException(
                        ErrorCode.CONFLICT,
                        "version %d never alerted".formatted(version),
                        "ask a second person to approve it");
            }
            makeLive(wanted);
            store.addChange(wanted, step("returned", deed));
        });
    }

    /** Takes a version out of what runs, or gives a draft up. */
    RuleVersion retire(String ruleId, int version, Deed deed) {
        return change(ruleId, version, wanted -> {
            requireState(wanted, RuleState.DRAFT, RuleState.SHADOW, RuleState.LIVE);
            store.setState(wanted, RuleState.RETIRED);
            requireRunning(ruleId);
            store.addChange(wanted, step("retired", deed));
        });
    }

    /**
     * @throws AedileException {@code NOT_FOUND}
     */
    RuleVersion require(String ruleId, int version) {
        return store.list(ruleId).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "rule %s has no version %d".formatted(ruleId, version)));
    }

    /** Before the rule is locked, because it takes a while; what runs already may always be put back. */
    private void requireGoing(String ruleId, int version) {
        RuleVersion wanted = require(ruleId, version);
        if (wanted.state() != RuleState.LIVE) {
            examples.requireGoing(wanted);
        }
    }

    private void makeLive(RuleVersion wanted) {
        retire(wanted.ruleId(), RuleState.LIVE);
        store.setState(wanted, RuleState.LIVE);
        requireRunning(wanted.ruleId());
    }

    private void retire(String ruleId, RuleState state) {
        store.find(ruleId, state).ifPresent(one -> store.setState(one, RuleState.RETIRED));
    }

    private void requireRunning(String ruleId) {
        check.requireRunning(RuleFiles.of(ruleId, store.list(ruleId)));
    }

    private RuleVersion change(String ruleId, int version, Consumer<RuleVersion> step) {
        RuleVersion changed = inLock(ruleId, () -> {
            step.accept(require(ruleId, version));
            return require(ruleId, version);
        });
        releaser.release(ruleId);
        return changed;
    }

    private RuleVersion inLock(String ruleId, java.util.function.Supplier<RuleVersion> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            store.lock(ruleId);
            return work.get();
        }));
    }

    private Step step(String deed, Deed done) {
        Instant now = clock.instant();
        return new Step(deed, done.person(), now, done.reason());
    }

    private static void requireState(RuleVersion version, RuleState... allowed) {
        if (!List.of(allowed).contains(version.state())) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "version %d of %s is %s"
                            .formatted(
                                    version.version(),
                                    version.ruleId(),
                                    version.state().word()),
                    "read the versions again: somebody may have changed them");
        }
    }

    private static AedileException taken(String ruleId) {
        return new AedileException(
                ErrorCode.CONFLICT, "the id " + ruleId + " is taken", "state another id; a UUID never is taken");
    }
}
