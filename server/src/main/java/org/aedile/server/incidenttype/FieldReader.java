package org.aedile.server.incidenttype;

import java.util.Optional;
import java.util.OptionalDouble;
import org.aedile.kernel.AedileException;
import org.aedile.server.incidenttype.TypeField.Limits;
import org.aedile.server.written.WrittenMap;
import org.jspecify.annotations.Nullable;

/** Reads a field as it is written in YAML: {@code {id: wind, label: Wind, kind: number, unit: m/s, least: 0}}. */
public final class FieldReader {
    private static final int LINE = 120;

    private FieldReader() {}

    /** The field; empty, with the problem gathered, when it can't be. */
    public static Optional<TypeField> read(WrittenMap text) {
        text.only("id", "label", "kind", "choices", "unit", "least", "most", "required");
        try {
            return Optional.of(new TypeField(
                    text.word("id"),
                    text.languages("label", LINE),
                    text.choice("kind", FieldKind.words()).orElse(FieldKind.TEXT),
                    text.texts("choices", LINE),
                    new Limits(text.textOrEmpty("unit", 20), bound(text.number("least")), bound(text.number("most"))),
                    text.choice("required", RequiredAt.words()).orElse(RequiredAt.NEVER)));
        } catch (AedileException e) {
            text.problem("can't be: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable Double bound(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
