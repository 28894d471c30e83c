package org.aedile.server.incidenttype.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aedile.server.incidenttype.IncidentType;
import org.aedile.server.incidenttype.TypeVersion;
import org.aedile.server.written.ShippedTexts;
import org.aedile.server.written.TextProblem;
import org.springframework.stereotype.Component;

/** The types that come with the program. Immutable. */
@Component
class ShippedTypes {
    private static final String FOLDER = "incident-types";

    private final Map<String, TypeVersion> types = new TreeMap<>();

    ShippedTypes() {
        ShippedTexts.in(FOLDER).forEach((file, text) -> types.put(file, TypeVersion.shipped(require(file, text))));
    }

    List<TypeVersion> list() {
        return List.copyOf(types.values());
    }

    Optional<TypeVersion> find(String id) {
        return Optional.ofNullable(types.get(id));
    }

    private static IncidentType require(String file, String text) {
        List<TextProblem> problems = new ArrayList<>();
        Optional<IncidentType> type = TypeReader.read(text, problems);
        return type.filter(read -> read.id().equals(file))
                .orElseThrow(() -> new IllegalStateException("shipped type " + file + " has problems: " + problems));
    }
}
