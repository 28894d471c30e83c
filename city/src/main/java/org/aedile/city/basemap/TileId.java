package org.aedile.city.basemap;

/**
 * A tile of the Web Mercator pyramid, counted from the north-west.
 *
 * @param zoom 0 to 22
 */
public record TileId(int zoom, int x, int y) implements Comparable<TileId> {
    public TileId {
        int across = zoom >= 0 && zoom <= 22 ? 1 << zoom : 0;
        if (x < 0 || x >= across || y < 0 || y >= across) {
            throw new IllegalArgumentException("there is no tile %d/%d/%d".formatted(zoom, x, y));
        }
    }

    @Override
    public int compareTo(TileId other) {
        int byZoom = Integer.compare(zoom, other.zoom);
        int byX = Integer.compare(x, other.x);
        return byZoom != 0 ? byZoom : byX != 0 ? byX : Integer.compare(y, other.y);
    }
}
