package org.aedile.job.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.RuleText;

/**
 * Compiles what has not been compiled before: with most changes all but one of the versions in effect are as they were,
 * time domains mostly share them, and what is new differs by a rule from what was there. One thread.
 */
final class CatalogCache {
    private Map<Contents, Catalog> before = new HashMap<>();
    private Map<Contents, Catalog> current = new HashMap<>();
    private Catalog newest = Catalog.EMPTY;

    private record Contents(List<RuleText> rules, List<DetectorSetting> settings) {}

    /** Begins anew: what is not asked for until the next time is forgotten then. */
    void begin() {
        before = current;
        current = new HashMap<>();
    }

    /** The catalog of these; the same object as long as they are the same. */
    Catalog compiled(List<RuleText> rules, List<DetectorSetting> settings) {
        Contents contents = new Contents(rules, settings);
        Catalog known = current.getOrDefault(contents, before.get(contents));
        newest = known == null ? newest.recompiled(rules, settings) : known;
        current.put(contents, newest);
        return newest;
    }
}
