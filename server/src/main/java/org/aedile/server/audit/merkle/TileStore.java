package org.aedile.server.audit.merkle;

/** Where the tiles of a tree are kept. */
@FunctionalInterface
public interface TileStore {
    /**
     * The tile, as full as it is by now.
     *
     * @throws IllegalStateException when there is none
     */
    Tile tile(int level, long index);
}
