package org.aedile.city.basemap;

/** One encoded tile; owns its bytes, which nobody may change. */
public final class Tile {
    private final TileId id;
    private final byte[] gzip;

    public Tile(TileId id, byte[] gzip) {
        this.id = id;
        this.gzip = gzip;
    }

    public TileId id() {
        return id;
    }

    /** The vector tile, compressed, as it is stored and sent. Not a copy. */
    public byte[] gzip() {
        return gzip;
    }
}
