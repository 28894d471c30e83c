package org.aedile.server.rule;

import java.util.List;
import java.util.Optional;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;

/** The rules in effect now, as the detection jobs see them. Thread-safe. */
public interface RuleBook {
    List<RuleSummary> loaded();

    /** What can't run here, with the reason. */
    List<Refused> refused();

    /** The YAML of the file that holds the rule of that id. */
    Optional<String> findText(String ruleId);

    /**
     * Loads Sigma files beside those from folders, in effect for observations of every time; in the catalog after about a
     * second.
     *
     * @return how many were new or changed
     */
    int load(List<RuleText> files);

    /** Sets detectors beside those from folders, like {@link #load}. */
    int configure(List<DetectorSetting> settings);
}
