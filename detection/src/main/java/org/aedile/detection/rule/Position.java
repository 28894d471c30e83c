package org.aedile.detection.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a rule's file, so that whoever wrote it finds it.
 *
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 * @param countable true when the characters of a text can be counted on from here: it lies on one line, without escapes
 */
public record Position(int line, int column, boolean countable) {
    /** Not known. */
    public static final Position UNKNOWN = new Position(0, 0, false);

    /** Where a map or list that was read from a file begins. */
    public static Position of(@Nullable Object container) {
        return container instanceof Located located ? located.start() : UNKNOWN;
    }

    /** Where a key stands; where the map begins when it has no such key. */
    public static Position ofKey(Map<?, ?> map, String key) {
        return map instanceof LocatedMap located ? located.keyPosition(key) : UNKNOWN;
    }

    /** Where the value of a key stands; where the map begins when it has no such key. */
    public static Position ofValue(Map<?, ?> map, String key) {
        return map instanceof LocatedMap located ? located.valuePosition(key) : UNKNOWN;
    }

    public boolean isKnown() {
        return line > 0;
    }

    /** So many characters further in a text; the same when they can't be counted. */
    Position plus(int characters) {
        return countable ? new Position(line, column + characters, true) : this;
    }
}
