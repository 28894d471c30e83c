package org.aedile.kernel;

/** The one rule for identifiers that come from outside: short, printable, without blanks. */
final class Identifiers {
    private static final int MAX_LENGTH = 128;

    private Identifiers() {}

    static String require(String kind, String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, has %d".formatted(kind, MAX_LENGTH, value.length()));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == 0x7f) {
                throw new IllegalArgumentException(
                        "%s has a blank or control character at position %d".formatted(kind, i));
            }
        }
        return value;
    }
}
