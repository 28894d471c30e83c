package org.aedile.server.audit.merkle;

/** The nodes of a tree that is kept in tiles. As thread-safe as its store. */
public final class TileNodes implements TreeNodes {
    private final TileStore store;

    public TileNodes(TileStore store) {
        this.store = store;
    }

    @Override
    public Hash node(int level, long index) {
        int height = level % Tile.HEIGHT;
        int tileLevel = level / Tile.HEIGHT;
        int perTile = Tile.WIDTH >> height;
        int place = (int) (index % perTile);
        Tile tile = store.tile(tileLevel, index / perTile);
        if ((place + 1) << height > tile.width()) {
            throw new IllegalStateException("%s lacks node %d of level %d".formatted(tile, index, level));
        }
        return tile.node(height, place);
    }
}
