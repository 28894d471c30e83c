package org.aedile.city;

import java.util.Locale;

/** What sort of area a zone is; the smaller sorts come first and name a point before the larger ones do. */
public enum ZoneKind {
    SQUARE,
    PARK,
    BEACH,
    HARBOUR,
    STADIUM,
    DISTRICT;

    /** The kind in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
