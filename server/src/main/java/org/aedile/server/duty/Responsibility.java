package org.aedile.server.duty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;

/**
 * An area for which an agency answers. Those of several agencies may overlap.
 *
 * @param agency who answers
 * @param name what its people call it, unique in the agency, 1 to 64 characters
 * @param categories kinds of source that it is about; empty for all
 * @param zone id of a zone of the city; empty when it has an outline of its own
 * @param outline its corners in turn, the last joined to the first; empty when it is a zone
 */
public record Responsibility(
        AgencyId agency, String name, Set<String> categories, Optional<String> zone, List<GeoPoint> outline) {
    public Responsibility {
        categories = Set.copyOf(categories);
        outline = List.copyOf(outline);
    }

    /** True when it is about sources of that kind. */
    public boolean isAbout(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
