package org.aedile.server.workbench.internal;

import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.RuleSummary;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.rule.RuleBook;
import org.springframework.stereotype.Component;

/** Says who may see a rule, by its own id or by that of any rule or correlation that its text holds. Thread-safe. */
@Component
class RuleVisibility {
    private final RuleBook book;
    private final RuleVersionStore store;
    private final Decisions decisions;

    RuleVisibility(RuleBook book, RuleVersionStore store, Decisions decisions) {
        this.book = book;
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * Passes for rules that nobody has written in the workbench; that one was refused is written down.
     *
     * @throws AedileException {@code NOT_FOUND} when it is a rule of another agency
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
            requireSeen(rule, caller);
        }
    }

    private void requireSeen(String rule, Caller caller) {
        Optional<String> owner = Asking.as(Asker.Part.PLATFORM, () -> store.findAgency(rule));
        if (owner.filter(agency -> !RuleAccess.sees(caller, agency)).isPresent()) {
            throw decisions.refused(
                    caller,
                    new Subject("rule", rule),
                    new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + rule + "'"));
        }
    }
}
