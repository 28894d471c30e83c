package org.aedile.server.workbench.internal;

import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleSummary;

/**
 * The rules that somebody asks about: those of one file of a catalog.
 *
 * @param catalog with whatever else changes how they judge
 * @param file the file
 * @param standing whose they are
 */
record AskedRules(Catalog catalog, String file, RuleStanding standing) {
    /** Without the correlations. */
    List<RuleSummary> rules() {
        return catalog.rules().stream()
                .filter(rule -> rule.file().equals(file) && rule.kind().equals("sigma"))
                .toList();
    }
}
