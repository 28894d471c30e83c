package org.aedile.server.playbook.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.internal.PlaybookReader.Names;
import org.aedile.server.playbook.internal.PlaybookReader.Reading;
import org.aedile.server.written.ShippedTexts;
import org.springframework.stereotype.Component;

/** The playbooks that come with the program. Immutable. */
@Component
class ShippedPlaybooks {
    private static final String FOLDER = "playbooks";

    private final Map<String, PlaybookVersion> playbooks = new TreeMap<>();

    ShippedPlaybooks() {
        Names names = new Names(List.copyOf(ShippedTexts.in("incident-types").keySet()), kinds());
        ShippedTexts.in(FOLDER)
                .forEach((file, text) -> playbooks.put(
                        file, PlaybookVersion.shipped(require(file, PlaybookReader.read(text, names)), text)));
    }

    List<PlaybookVersion> list() {
        return List.copyOf(playbooks.values());
    }

    Optional<PlaybookVersion> find(String id) {
        return Optional.ofNullable(playbooks.get(id));
    }

    /** What agencies do, by word. */
    static List<String> kinds() {
        return Arrays.stream(AgencyKind.values()).map(AgencyKind::word).toList();
    }

    private static Playbook require(String file, Reading reading) {
        return reading.playbook()
                .filter(read -> read.id().equals(file))
                .orElseThrow(() ->
                        new IllegalStateException("shipped playbook " + file + " has problems: " + reading.problems()));
    }
}
