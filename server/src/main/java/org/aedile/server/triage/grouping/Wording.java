package org.aedile.server.triage.grouping;

import java.util.List;

/** Says in English why alerts are one item; screens have {@link Bonds} and their reader's language. */
public final class Wording {
    private static final int MOST_NAMED = 3;

    private Wording() {}

    /** A sentence; empty for a single alert, which says itself what it is. */
    public static String of(Bonds bonds) {
        if (bonds.alerts() == 1) {
            return bonds.further() ? "1 further alert that nothing joins to others" : "";
        }
        if (bonds.further()) {
            return "%d further alerts, %s; nothing joins them, the desk has enough new items"
                    .formatted(bonds.alerts(), about(bonds.about()));
        }
        return "%d alerts %s, %s%s%s"
                .formatted(
                        bonds.alerts(),
                        extent(bonds),
                        about(bonds.about()),
                        named(", of assets that depend on each other: ", bonds.assets()),
                        named(", joined by the rule ", bonds.rules()));
    }

    private static String extent(Bonds bonds) {
        String time = "within " + time(bonds.minutes());
        if (bonds.oneSource()) {
            return "of one source " + time;
        }
        return bonds.meters() == null ? time : "within %d m and %s".formatted(bonds.meters(), time(bonds.minutes()));
    }

    private static String time(int minutes) {
        return minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }

    private static String about(List<Bonds.KindCount> about) {
        if (about.size() == 1) {
            return "all about " + word(about.get(0).category());
        }
        List<String> named = about.stream()
                .limit(MOST_NAMED)
                .map(one -> word(one.category()) + " (" + one.alerts() + ")")
                .toList();
        return "about " + String.join(", ", named) + more(about.size());
    }

    private static String more(int count) {
        return count > MOST_NAMED ? " and %d more kinds".formatted(count - MOST_NAMED) : "";
    }

    private static String word(String category) {
        return category.isEmpty() ? "sources of no known kind" : category.replace('_', ' ');
    }

    private static String named(String before, List<String> names) {
        List<String> first = names.stream().limit(MOST_NAMED).toList();
        return names.isEmpty() ? "" : before + String.join(", ", first) + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
