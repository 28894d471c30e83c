package org.aedile.server.rule;

import java.util.List;
import org.aedile.detection.RuleText;

/**
 * What of a rule is to be in effect from now on.
 *
 * @param version higher than that of every release before of the same files
 * @param files by the names that they have on the log; without text, that file is no longer in effect
 * @param superseded versions of the same files that may be forgotten
 */
public record RuleRelease(int version, List<RuleText> files, List<Integer> superseded) {
    public RuleRelease {
        files = List.copyOf(files);
        superseded = List.copyOf(superseded);
    }
}
