package org.aedile.detection.correlation;

import java.util.Set;
import org.aedile.kernel.GeoPoint;

/** What detection knows of how the city hangs together. Answers at once and from memory; thread-safe. */
public interface CityRelations {
    /** A city of which nothing is known: every source is an asset of its own that depends on nothing. */
    CityRelations NONE = new CityRelations() {
        @Override
        public String asset(String source) {
            return source;
        }

        @Override
        public Set<String> within(String asset, int hops) {
            return Set.of(asset);
        }

        @Override
        public boolean lies(GeoPoint place, String zone) {
            return false;
        }
    };

    /** The asset that a source belongs to; the source itself when none is known. */
    String asset(String source);

    /** The asset and those at most so many dependencies apart, in either direction. */
    Set<String> within(String asset, int hops);

    /** True when the place lies in the outline of the zone, named by its id or its name. */
    boolean lies(GeoPoint place, String zone);
}
