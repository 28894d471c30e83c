package org.aedile.benchmarks.crowd.report;

import java.util.List;
import java.util.Set;

/** What rows belong together, by the beginnings of their names. */
enum Chapter {
    RIMEA("RiMEA 4.1.1", Set.of("rimea")),
    IMO("IMO MSC.1/Circ.1533", Set.of("imo")),
    NIST("NIST TN 1822", Set.of("nist")),
    ISO("ISO 20414", Set.of("iso")),
    BOTTLENECKS(
            "Measured flows through bottlenecks",
            Set.of("seyfried", "eg", "kretz", "mueller", "nagai", "ao", "daamen")),
    DENSITIES("Measured density and speed", Set.of("open", "two", "corner", "t")),
    NETWORKS("Networks with a known optimum", Set.of("flow")),
    ADVICE("Advice and the network model", Set.of("advice", "hydraulic")),
    OTHERS("Further rows", Set.of());

    private final String title;
    private final Set<String> beginnings;

    Chapter(String title, Set<String> beginnings) {
        this.title = title;
        this.beginnings = beginnings;
    }

    String title() {
        return title;
    }

    static Chapter of(String id) {
        String beginning = id.split("-", 2)[0];
        return List.of(values()).stream()
                .filter(chapter -> chapter.beginnings.contains(beginning))
                .findFirst()
                .orElse(OTHERS);
    }
}
