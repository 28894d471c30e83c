package org.aedile.server.agency.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of an agency on the command line. */
final class AgencyOptions {
    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "police, fire, medical, transport, municipality, utility, private-operator, it-security or"
                    + " managed-provider.")
    private @Nullable String kind;

    @Option(
            names = "--serves",
            paramLabel = "ID",
            split = ",",
            description = "Agencies that a managed provider looks after.")
    private @Nullable List<String> serves;

    @Option(
            names = "--regime",
            paramLabel = "LAW",
            description = "Law under which it holds personal data: gdpr, or led (law-enforcement directive).")
    private @Nullable String regime;

    @Option(names = "--controller", paramLabel = "TEXT", description = "How to reach who decides on its personal data.")
    private @Nullable String controller;

    @Option(
            names = "--privacy-officer",
            paramLabel = "TEXT",
            description = "How to reach who watches over its personal data.")
    private @Nullable String privacyOfficer;

    /** What was given, as JSON has it. */
    Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        put(members, "name", name);
        put(members, "kind", kind);
        put(members, "serves", serves);
        put(members, "regime", regime);
        put(members, "controller", controller);
        put(members, "privacyOfficer", privacyOfficer);
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
