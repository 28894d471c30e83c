package org.aedile.server.asset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ZoneOutline;

/** The zones that rules can name: those of the imported cities, and those that people drew. Thread-safe. */
public interface Zones {
    /**
     * A zone.
     *
     * @param city id of the city that it was imported with; empty when somebody drew it
     * @param agency whose it is
     */
    record Zone(String city, AgencyId agency, ZoneOutline outline) {}

    /** In the order of their ids, those that were drawn first. */
    List<Zone> list();

    /** A zone that was drawn. */
    Optional<Zone> findDrawn(String id);

    /** Adds the zone or replaces that of its id. */
    void draw(ZoneOutline outline, AgencyId agency, String by);

    /**
     * Forgets a zone that was drawn.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none
     */
    void erase(String id, String by);

    /** The zones of an imported city, in place of all that it had before. */
    void replace(String city, Collection<ZoneOutline> outlines);
}
