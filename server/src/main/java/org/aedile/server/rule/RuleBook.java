package org.aedile.server.rule;

import java.util.List;
import java.util.Optional;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleSummary;

/** The rules in effect now, as the detection jobs see them. Thread-safe. */
public interface RuleBook {
    List<RuleSummary> loaded();

    /** What can't run here, with the reason. */
    List<Refused> refused();

    /** The YAML of the file that holds the rule of that id. */
    Optional<String> findText(String ruleId);
}
