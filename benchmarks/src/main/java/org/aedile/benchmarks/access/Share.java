package org.aedile.benchmarks.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one agency of the proof shows another, and who sees what because of all of them.
 *
 * @param records {@code alerts}, {@code sources} or {@code simulations}
 * @param category kind of source; empty for all
 * @param masked without names and texts of what is about people
 */
record Share(String shows, String sees, String records, String category, boolean masked) {
    static final List<String> AGENCIES = List.of("police", "fire", "transport", "water", "harbour");
    static final String TRAFFIC = "traffic";
    static final String SERVER = "server";
    static final String SIMULATIONS = "simulations";

    /** What holds. Water shows nothing, and the harbour neither shows nor sees anything. */
    static final List<Share> IN_EFFECT = List.of(
            new Share("police", "fire", "alerts", "", false),
            new Share("police", "transport", "alerts", SERVER, true),
            new Share("fire", "police", "sources", TRAFFIC, false),
            new Share("transport", "fire", "sources", "", true),
            new Share("transport", "police", "alerts", TRAFFIC, true),
            new Share("police", "fire", SIMULATIONS, "", false),
            new Share("transport", "water", SIMULATIONS, "", true));

    /** What only one side has signed, and what was revoked. */
    static final List<Share> NOT_IN_EFFECT = List.of(
            new Share("water", "police", "sources", "", false), new Share("water", "fire", "alerts", "", false));

    /** Whose records somebody of the agency sees by a broken glass: those of the next. */
    static String glassOf(String agency) {
        return AGENCIES.get((AGENCIES.indexOf(agency) + 1) % AGENCIES.size());
    }

    /** Whose privacy officers know who broke it. */
    static Set<String> glassParties(String agency) {
        return Set.of(agency, glassOf(agency));
    }

    /** Who sees that there is such a source. */
    static Set<String> seeSource(String owner, String category) {
        return viewers(owner, share -> share.showsSources() && share.covers(category));
    }

    /** Who sees all of its registration. */
    static Set<String> seeWholeSource(String owner, String category, boolean personal) {
        return viewers(owner, share -> share.showsSources() && share.covers(category) && !(share.masked && personal));
    }

    /** Who sees that there is such a what-if. */
    static Set<String> seeSimulation(String owner) {
        return viewers(owner, share -> share.records.equals(SIMULATIONS));
    }

    /** Who sees its texts. */
    static Set<String> seeWholeSimulation(String owner) {
        return viewers(owner, share -> share.records.equals(SIMULATIONS) && !share.masked);
    }

    /** Who sees what it says: in its history, or with an alert that came of it. */
    static Set<String> seeContent(String owner, String category, boolean personal) {
        return seeWholeSource(owner, category, personal);
    }

    /** Who sees that there is such an alert. */
    static Set<String> seeAlert(String owner, String category) {
        return viewers(owner, share -> share.records.equals("alerts") && share.covers(category));
    }

    /** Who sees its texts. */
    static Set<String> seeWholeAlert(String owner, String category, boolean personal) {
        return viewers(
                owner,
                share -> share.records.equals("alerts") && share.covers(category) && !(share.masked && personal));
    }

    /** Who sees readings that raised no alert. */
    static Set<String> seeHistory(String owner, String category, boolean personal) {
        return viewers(
                owner,
                share -> share.records.equals("sources") && share.covers(category) && !(share.masked && personal));
    }

    /** Who makes agreements with it, in effect or not. */
    static Set<String> parties(String agency) {
        Set<String> parties = new LinkedHashSet<>(Set.of(agency));
        for (List<Share> shares : List.of(IN_EFFECT, NOT_IN_EFFECT)) {
            shares.stream().filter(share -> share.isOf(agency)).forEach(share -> {
                parties.add(share.shows);
                parties.add(share.sees);
            });
        }
        return parties;
    }

    private boolean isOf(String agency) {
        return shows.equals(agency) || sees.equals(agency);
    }

    /** Where alerts are shown, their sources are. */
    private boolean showsSources() {
        return !records.equals(SIMULATIONS);
    }

    private boolean covers(String wanted) {
        return category.isEmpty() || category.equals(wanted);
    }

    private static Set<String> viewers(String owner, Predicate<Share> shown) {
        Set<String> viewers = IN_EFFECT.stream()
                .filter(share -> share.shows.equals(owner))
                .filter(shown)
                .map(Share::sees)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        viewers.add(owner);
        return viewers;
    }
}
