package org.aedile.server.unit;

import org.aedile.city.travel.StreetGraph;
import org.aedile.city.travel.TravelMode;

/** The streets on which units go. Thread-safe. */
public interface TravelWays {
    /** Those of the city that a time domain shows, for one way of going. Made when it is first asked for. */
    StreetGraph graph(String timeDomain, TravelMode mode);
}
