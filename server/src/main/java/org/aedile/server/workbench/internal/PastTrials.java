package org.aedile.server.workbench.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AedileException;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.privacy.PayloadVault;
import org.springframework.stereotype.Component;

/** Tries a text on what is stored. Thread-safe. */
@Component
class PastTrials {
    private static final String TRIED = "workbench/ tried";

    private final RuleCheck check;
    private final StoredLog log;
    private final TrialQueue queue;
    private final DomainChoice domains;
    private final KnownSources sources;
    private final PayloadVault vault;

    PastTrials(
            RuleCheck check,
            StoredLog log,
            TrialQueue queue,
            DomainChoice domains,
            KnownSources sources,
            PayloadVault vault) {
        this.check = check;
        this.log = log;
        this.queue = queue;
        this.domains = domains;
        this.sources = sources;
        this.vault = vault;
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
        check.requireSound(trial.text());
        return queue.submit(() -> runNow(trial));
    }

    private TrialResult runNow(Trial trial) {
        Instant now = domains.clockOf(trial.domain()).instant();
        List<RuleText> files = new ArrayList<>(check.needed(trial.text()));
        files.add(new RuleText(TRIED, trial.text(), new RuleStanding(trial.agency(), false)));
        Catalog catalog = Catalog.compile(files, List.of());
        Set<String> tried = catalog.rules().stream()
                .filter(rule -> rule.file().equals(TRIED))
                .map(RuleSummary::id)
                .collect(Collectors.toSet());
        try (LogReader reader = log.open(trial.domain())) {
            return new TrialRun(catalog, tried, sources.at(now), vault).on(reader, now.minus(trial.stretch()), now);
        }
    }
}
