package org.aedile.wire.json;

/** What one message may hold; the numbers are part of the public contract. */
public final class Limits {
    /** Bytes of one message. */
    public static final int MESSAGE_BYTES = 1 << 20;

    /** Characters of one text. */
    public static final int TEXT_CHARS = 1 << 16;

    /** Characters of a field name, dots of nesting included. */
    public static final int NAME_CHARS = 256;

    /** Characters of an identifier, a property, a unit or a part of the log source. */
    public static final int WORD_CHARS = 128;

    /** Fields of one record, nested ones and list elements counted each. */
    public static final int FIELDS = 1_024;

    /** Objects and lists inside each other. */
    public static final int DEPTH = 16;

    private Limits() {}
}
