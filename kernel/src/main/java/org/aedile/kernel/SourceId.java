package org.aedile.kernel;

/**
 * The identifier under which a source is registered; unique in a deployment. 1 to 128 printable characters without blanks.
 *
 * @param value the identifier as text
 */
public record SourceId(String value) implements Comparable<SourceId> {
    public SourceId {
        Identifiers.require("SourceId", value);
    }

    public static SourceId of(String value) {
        return new SourceId(value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
