package org.aedile.detection.correlation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a match carries for the correlations of its alerts, each with the name of its field: which ones are carried may
 * change with the rules while the group goes on.
 */
final class CarriedValues {
    private static final char SEPARATOR = '\u001f';

    private CarriedValues() {}

    static String named(String field, String value) {
        return field.replace(SEPARATOR, ' ') + SEPARATOR + value;
    }

    /**
     * The values by name.
     *
     * @param names of those that a release before wrote without them, in their order
     */
    static Map<String, String> byName(List<String> carried, List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < carried.size(); i++) {
            String one = carried.get(i);
            int separator = one.indexOf(SEPARATOR);
            if (separator >= 0) {
                values.put(one.substring(0, separator), one.substring(separator + 1));
            } else if (i < names.size()) {
                values.put(names.get(i), one);
            }
        }
        return values;
    }
}
