package org.aedile.server.workbench.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/**
 * Tries a text on what is stored: one trial at a time in a thread of its own, so that detection is not held up.
 * Thread-safe.
 */
@Component
class PastTrials {
    private static final int WAITING = 4;
    private static final String TRIED = "workbench/ tried";

    private final RuleCheck check;
    private final StoredLog log;
    private final DomainChoice domains;
    private final SourceRegistry sources;
    private final PayloadVault vault;
    private final RuleVersionStore store;
    private final ThreadPoolExecutor executor;

    PastTrials(
            RuleCheck check,
            StoredLog log,
            DomainChoice domains,
            SourceRegistry sources,
            PayloadVault vault,
            RuleVersionStore store) {
        this.check = check;
        this.log = log;
        this.domains = domains;
        this.sources = sources;
        this.vault = vault;
        this.store = store;
        this.executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "rule-trial");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What is to be tried.
     *
     * @param text the YAML
     * @param agency whose rule it is, because it sees what that agency may see
     * @param domain time domain of the log
     * @param stretch how far back
     */
    record Trial(String text, String agency, String domain, Duration stretch) {}

    /**
     * Runs it when those before are done.
     *
     * @throws AedileException {@code INVALID_VALUE} with the place when the text doesn't compile, {@code OVERLOADED} when
     *     too many wait
     */
    CompletableFuture<TrialResult> run(Trial trial) {
        List<RuleProblem> problems = check.problems(trial.text());
        if (!problems.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, problems.get(0).sentence(), "correct it, then try again");
        }
        try {
            return CompletableFuture.supplyAsync(() -> runNow(trial), executor);
        } catch (RejectedExecutionException e) {
            throw new AedileException(ErrorCode.OVERLOADED, WAITING + " trials wait already", "try again in a minute");
        }
    }

    private TrialResult runNow(Trial trial) {
        Instant now = domains.clockOf(trial.domain()).instant();
        List<RuleText> files = new ArrayList<>(check.counted(trial.text()));
        files.add(new RuleText(TRIED, trial.text(), new RuleStanding(trial.agency(), false)));
        Catalog catalog = Catalog.compile(files, List.of());
        Set<String> tried = catalog.rules().stream()
                .filter(rule -> rule.file().equals(TRIED))
                .map(RuleSummary::id)
                .collect(Collectors.toSet());
        SourceProfiles profiles = id -> sources.find(id).map(source -> source.profile(now));
        LogStretch stretch =
                log.since(trial.domain(), now.minus(trial.stretch()).toEpochMilli());
        TrialResult result = new TrialRun(catalog, tried, profiles, vault).on(stretch);
        tried.forEach(rule -> store.setCost(rule, trial.text(), result.microsPerEvent()));
        return result;
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
