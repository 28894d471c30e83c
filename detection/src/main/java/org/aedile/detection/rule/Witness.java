package org.aedile.detection.rule;

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
}
