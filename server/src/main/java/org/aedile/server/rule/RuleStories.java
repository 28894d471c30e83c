package org.aedile.server.rule;

import java.util.List;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.Unsupported;

/** Tells rules the stories that were written for them. Thread-safe. */
public interface RuleStories {
    /**
     * Reads stories without telling them.
     *
     * @throws Unsupported with the place of what can't be read
     */
    void check(String stories) throws Unsupported;

    /**
     * Tells each of them to the rules of a file, one after the other; takes a while when they are long.
     *
     * @param rules the file
     * @param others files that it needs; what their rules tell of doesn't matter
     * @throws Unsupported with the place of what can't be read
     */
    List<StoryResult> tell(RuleText rules, List<RuleText> others, String stories) throws Unsupported;
}
