package org.aedile.server.incidenttype.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.Severity;
import org.aedile.server.incidenttype.FieldReader;
import org.aedile.server.incidenttype.IncidentType;
import org.aedile.server.written.TextProblem;
import org.aedile.server.written.WrittenMap;

/** Reads a type from the text in which it comes with the program. */
final class TypeReader {
    private static final int LINE = 120;
    private static final Map<String, Severity> SEVERITIES =
            Arrays.stream(Severity.values()).collect(Collectors.toMap(Severity::word, Function.identity()));

    private TypeReader() {}

    /** The type; empty when problems were gathered. */
    static Optional<IncidentType> read(String yaml, List<TextProblem> problems) {
        Optional<WrittenMap> text = WrittenMap.read(yaml, "the type", problems);
        return text.flatMap(type -> {
            Optional<IncidentType> read = type(type);
            return problems.isEmpty() ? read : Optional.empty();
        });
    }

    private static Optional<IncidentType> type(WrittenMap text) {
        text.only("id", "name", "icon", "severity", "title", "categories", "fields", "playbook");
        try {
            return Optional.of(new IncidentType(
                    text.word("id"),
                    text.languages("name", LINE),
                    text.word("icon"),
                    text.choice("severity", SEVERITIES).orElse(Severity.MEDIUM),
                    text.text("title", LINE),
                    text.texts("categories", 64),
                    text.maps("fields", "field").stream()
                            .flatMap(field -> FieldReader.read(field).stream())
                            .toList(),
                    text.wordOrEmpty("playbook")));
        } catch (AedileException e) {
            text.problem("can't be: " + e.getMessage());
            return Optional.empty();
        }
    }
}
