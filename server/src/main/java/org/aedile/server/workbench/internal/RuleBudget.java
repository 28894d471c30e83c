package org.aedile.server.workbench.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.workbench.RuleChange;
import org.aedile.server.workbench.RuleVersion;
import org.aedile.server.workbench.internal.RuleLife.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts a rule back to shadow when it raises more alerts in 24 h than its budget allows, so that no rule floods the room. It
 * counts by the clock of live and of the demo; what a replay finds in the past is not held against a rule. Rules from
 * folders have no budget.
 */
@Component
class RuleBudget implements AlertListener {
    /** Who puts a rule back to shadow. */
    static final String PERSON = "budget";

    private static final Logger LOG = LoggerFactory.getLogger(RuleBudget.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final RuleVersionStore store;
    private final RuleNumbers numbers;
    private final RuleLife life;
    private final TimeDomains domains;
    private final DomainChoice clocks;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(work -> new Thread(Asking.platform(work), "rule-budget"));

    RuleBudget(RuleVersionStore store, RuleNumbers numbers, RuleLife life, TimeDomains domains, DomainChoice clocks) {
        this.store = store;
        this.numbers = numbers;
        this.life = life;
        this.domains = domains;
        this.clocks = clocks;
    }

    @Override
    public void alertsChanged(String timeDomain, List<AlertChange> changes) {
        Set<String> rules = changes.stream()
                .filter(AlertChange::raised)
                .map(change -> change.summary().rule())
                .collect(Collectors.toSet());
        if (!rules.isEmpty() && isCounted(timeDomain)) {
            executor.execute(() -> rules.forEach(rule -> look(rule, timeDomain)));
        }
    }

    private boolean isCounted(String timeDomain) {
        Optional<TimeDomain.Kind> kind =
                domains.findOpen(timeDomain).map(OpenDomain::domain).map(TimeDomain::kind);
        return kind.filter(one -> one == TimeDomain.Kind.LIVE || one == TimeDomain.Kind.DEMO)
                .isPresent();
    }

    private void look(String rule, String timeDomain) {
        try {
            store.findLive(rule).ifPresent(live -> look(live, timeDomain));
        } catch (RuntimeException e) {
            LOG.warn("the budget of rule {} could not be looked at: {}", rule, e.toString());
        }
    }

    private void look(RuleVersion live, String timeDomain) {
        Instant since = since(live, timeDomain);
        int alerts = numbers.alertsSince(live.parts(), timeDomain, since);
        if (alerts > live.budget()) {
            String reason = "%d alerts in 24 h, budget is %d".formatted(alerts, live.budget());
            life.toShadow(live.ruleId(), live.version(), new Deed(PERSON, reason));
            LOG.warn("Rule {} ({}) is back in shadow: {}", live.ruleId(), live.title(), reason);
        }
    }

    /** A day ago, or since it became live, when that was later. */
    private Instant since(RuleVersion live, String timeDomain) {
        Instant dayAgo = clocks.clockOf(timeDomain).instant().minus(DAY);
        return store.changes(live.ruleId()).stream()
                .filter(change -> change.version() == live.version())
                .map(RuleChange::effective)
                .filter(effective -> effective.containsKey(timeDomain))
                .map(effective -> effective.get(timeDomain))
                .findFirst()
                .filter(dayAgo::isBefore)
                .orElse(dayAgo);
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
