package org.aedile.city.osm;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Receives the elements of a file in its order: as a rule nodes, then ways, then relations. */
interface OsmVisitor {
    /** The file's own bounding box in degrees (x is longitude), when it states one. */
    default void bounds(Envelope degrees) {}

    default void node(long id, double longitude, double latitude, Tags tags) {}

    default void way(long id, long[] nodes, Tags tags) {}

    default void relation(long id, List<Member> members, Tags tags) {}

    /** Groups of other kinds are not decoded. */
    default boolean wants(Kind kind) {
        return true;
    }

    /** What an element is. */
    enum Kind {
        NODE,
        WAY,
        RELATION
    }

    /** One member of a relation. */
    record Member(Kind kind, long id, String role) {}
}
