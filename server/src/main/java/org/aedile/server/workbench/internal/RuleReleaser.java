package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.detection.RuleText;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.rule.RuleRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts on the log what the database says of a rule. A step carries whether it was released; what was not, because the server
 * died in between, is released at the next start. Thread-safe.
 */
@Component
class RuleReleaser {
    private static final Logger LOG = LoggerFactory.getLogger(RuleReleaser.class);
    /** So many releases of a rule stay on the log: what they judged may be judged again after a restore. */
    private static final int KEPT = 4;

    private final RuleVersionStore store;
    private final RuleBook book;

    RuleReleaser(RuleVersionStore store, RuleBook book) {
        this.store = store;
        this.book = book;
    }

    @EventListener(ApplicationReadyEvent.class)
    void releaseWhatIsLeft() {
        store.unpublished().forEach(this::release);
    }

    /** Releases the rule as it stands now, when it was changed since its last release. */
    synchronized void release(String ruleId) {
        if (!store.unpublished().contains(ruleId)) {
            return;
        }
        List<Integer> releases = store.releases(ruleId);
        int newest = releases.get(0);
        List<RuleText> files = RuleFiles.of(ruleId, store.list(ruleId));
        List<Integer> superseded = releases.stream().skip(KEPT).limit(KEPT).toList();
        Map<String, Instant> effective = book.release(new RuleRelease(newest, files, superseded));
        store.markPublished(ruleId, newest, effective);
        LOG.info("Rule {} is in effect as released with step {} from {}", ruleId, newest, effective);
    }
}
