package org.aedile.server.picture;

import java.util.Optional;
import org.aedile.server.gate.Sight;

/** One thing on a layer of the picture, such as an incident or a unit, as it is now. Immutable. */
public interface LayerRecord {
    /** Unique on its layer. */
    String id();

    /** Counts its changes: of two states of the same thing the higher one is the newer. */
    long version();

    /** True when it leaves the picture for everybody. */
    boolean isOver();

    /** True when it is told once, to the screens that are there, and then forgotten. */
    default boolean isPassing() {
        return false;
    }

    /** What is seen of it at a desk, as it goes on the wire; empty when it looks as if it were not there. */
    Optional<Object> seenBy(Sight sight);

    /** What is seen of it on a wall, without names of people and free text about them; nothing unless a layer says so. */
    default Optional<Object> onWall(Sight sight) {
        return Optional.empty();
    }
}
