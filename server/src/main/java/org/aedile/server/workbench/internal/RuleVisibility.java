package org.aedile.server.workbench.internal;

import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.aedile.detection.RuleSummary;
import org.aedile.server.access.Caller;
import org.aedile.server.rule.RuleBook;
import org.springframework.stereotype.Component;

/** Says who may see a rule, by its own id or by that of any rule or correlation that its text holds. Thread-safe. */
@Component
class RuleVisibility {
    private final RuleBook book;
    private final RuleVersionStore store;

    RuleVisibility(RuleBook book, RuleVersionStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * Passes for rules that nobody has written in the workbench.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when it is a rule of another agency
     */
    void require(String id, Principal person) {
        Caller caller = RuleAccess.callerOf(person);
        Set<String> rules = new LinkedHashSet<>(Set.of(RuleFiles.idOf(id)));
        book.loaded().stream()
                .filter(rule -> rule.id().equals(id))
                .map(RuleSummary::file)
                .filter(RuleFiles::isOurs)
                .map(RuleFiles::ruleOf)
                .forEach(rules::add);
        for (String rule : rules) {
            store.list(rule).stream().findFirst().ifPresent(one -> RuleAccess.requireVisible(caller, one));
        }
    }
}
