package org.aedile.detection.correlation;

import java.util.Locale;

/** Why a match of a rule that a correlation takes goes into none of its groups. */
public enum NoGroup {
    /** It lies in none of the zones that the correlation asks for. */
    OUTSIDE,
    /** Nobody knows where it is, and the correlation asks what is near it. */
    PLACELESS,
    /** It lacks the field that the correlation measures, or holds no number there. */
    UNMEASURED;

    /** The word on the wire: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
