package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that an event must have for a rule to match.
 *
 * @param field name of the field; empty for any field
 * @param kind what it must have
 * @param text the text, lower case; empty when the field need only be there
 */
record Witness(String field, Kind kind, String text) {
    enum Kind {
        /** The field's whole value. */
        WHOLE,
        /** A part of the field's value. */
        PART,
        /** The field, whatever it holds. */
        PRESENT
    }

    /** Those of which an event has one whenever it answers the question with yes; empty when it may have none. */
    static Optional<List<Witness>> of(Expr.Test test) {
        Question question = test.question();
        if (question instanceof Question.Missing || question instanceof Question.Absent) {
            return Optional.empty();
        }
        if (!(question instanceof Question.Texts texts)) {
            return present(test.field());
        }
        List<Witness> witnesses = new ArrayList<>();
        for (String pattern : texts.patterns()) {
            String lower = CaseFolding.fold(pattern);
            boolean whole = Wild.isPlain(lower);
            String literal = Wild.longestLiteral(lower);
            if (literal.isEmpty() && !whole) {
                return present(test.field());
            }
            witnesses.add(new Witness(test.field(), whole ? Kind.WHOLE : Kind.PART, literal));
        }
        return Optional.of(witnesses);
    }

    private static Optional<List<Witness>> present(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(List.of(new Witness(field, Kind.PRESENT, "")));
    }
}
