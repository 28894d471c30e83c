package org.aedile.kernel;

/**
 * The agency that owns a record: police, fire, a utility, a private operator. 1 to 128 printable characters without blanks.
 *
 * @param value the identifier as text
 */
public record AgencyId(String value) implements Comparable<AgencyId> {
    public AgencyId {
        Identifiers.require("AgencyId", value);
    }

    public static AgencyId of(String value) {
        return new AgencyId(value);
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
