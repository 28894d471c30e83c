package org.aedile.server.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.Catalog;
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

    /** The stories that lie beside the file that holds the rule of that id. */
    Optional<String> findExamples(String ruleId);

    /**
     * Loads Sigma files beside those from folders, in effect for observations of every time; in the catalog after about a
     * second.
     *
     * @return how many were new or changed
     */
    int load(List<RuleText> files);

    /** All of it, compiled. */
    Catalog catalog();

    /** The newest versions of all files, whether they compile or not. */
    Collection<RuleText> texts();

    /**
     * Brings it into effect: in each time domain that is open at a time a moment ahead of its clock, so that all that judge
     * there change at the same observation; in others from their beginning.
     *
     * @return from when, by the clocks of the open domains
     * @throws org.aedile.kernel.AedileException {@code UNAVAILABLE} when the log does not take it
     */
    Map<String, Instant> release(RuleRelease release);

    /** Sets detectors beside those from folders, like {@link #load}. */
    int configure(List<DetectorSetting> settings);
}
