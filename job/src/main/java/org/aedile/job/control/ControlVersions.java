package org.aedile.job.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The known versions of rules or settings, and which are in effect when. One thread.
 *
 * @param <T> what a version becomes: a rule's text, a detector's setting
 */
final class ControlVersions<T> {
    private final Map<String, TreeMap<Integer, ControlRecord>> byName = new TreeMap<>();
    private final Map<String, ControlRecord> byKey = new HashMap<>();
    private final Function<ControlRecord, List<T>> read;

    /** @param read from a version that is in effect */
    ControlVersions(Function<ControlRecord, List<T>> read) {
        this.read = read;
    }

    void put(String key, ControlRecord added) {
        byKey.put(key, added);
        byName.computeIfAbsent(added.name(), name -> new TreeMap<>()).put(added.version(), added);
    }

    void remove(String key) {
        ControlRecord removed = byKey.remove(key);
        if (removed != null) {
            byName.getOrDefault(removed.name(), new TreeMap<>()).remove(removed.version());
        }
    }

    /** The times at which anything changes in that domain. */
    NavigableSet<Long> changes(String timeDomain) {
        TreeSet<Long> times = new TreeSet<>();
        byKey.values().forEach(one -> times.add(one.effective().in(timeDomain)));
        return times;
    }

    /** What is in effect in that domain at that time, in the order of names: of each the highest version that has begun. */
    List<T> at(String timeDomain, long timeMillis) {
        List<T> effective = new ArrayList<>();
        for (TreeMap<Integer, ControlRecord> versions : byName.values()) {
            versions.descendingMap().values().stream()
                    .filter(version -> version.effective().in(timeDomain) <= timeMillis)
                    .findFirst()
                    .filter(version -> !version.text().isEmpty())
                    .ifPresent(version -> effective.addAll(read.apply(version)));
        }
        return effective;
    }
}
