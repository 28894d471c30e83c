package org.aedile.detection.correlation;

import java.util.Arrays;
import java.util.List;
import org.aedile.detection.sensor.Wording;

/**
 * The key of a group as text: the correlation's id, the values of its fields, and the cell or asset that it is about, with a
 * control character between them.
 */
final class GroupKey {
    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST_VALUE = 1_024;

    private GroupKey() {}

    /** @param joint cell of the map or asset that the group is about; empty when it is about none */
    static String of(String correlation, List<String> values, String joint) {
        StringBuilder key = new StringBuilder(correlation);
        for (String value : values) {
            key.append(SEPARATOR).append(clean(value));
        }
        if (!joint.isEmpty()) {
            key.append(SEPARATOR).append(joint);
        }
        return key.toString();
    }

    /** The values of the group's fields, in the order of the correlation. */
    static List<String> values(String key, int count) {
        String[] parts = key.split(String.valueOf(SEPARATOR), -1);
        return List.of(Arrays.copyOfRange(parts, 1, Math.min(parts.length, count + 1)));
    }

    /** What the group is about beside its values, a cell of the map or an asset; empty when it is about none. */
    static String joint(String key, int count) {
        String[] parts = key.split(String.valueOf(SEPARATOR), -1);
        return parts.length > count + 1 ? parts[count + 1] : "";
    }

    private static String clean(String value) {
        String shortened = Wording.cut(value, LONGEST_VALUE);
        return shortened.indexOf(SEPARATOR) < 0 ? shortened : shortened.replace(SEPARATOR, ' ');
    }
}
