package org.aedile.server.audit.merkle;

import java.util.Arrays;

/**
 * A square of a tree: up to {@value #WIDTH} neighbouring hashes of one level, from which the eight levels above are
 * computed. A tile that is full never changes, so trees are stored, sent and kept in tiles (C2SP tlog-tiles).
 * Immutable.
 */
public final class Tile {
    /** How many levels of the tree a tile spans. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    private final int level;
    private final long index;
    private final byte[] hashes;

    /**
     * A tile.
     *
     * @param level 0 for tiles of leaves; the hashes of level n are the roots of full tiles of level n - 1
     * @param index from the left, from 0
     * @param hashes one after the other, {@value Hash#SIZE} bytes each; the tile's own from now on
     */
    public Tile(int level, long index, byte[] hashes) {
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    public int level() {
        return level;
    }

    public long index() {
        return index;
    }

    /** A copy of its hashes, one after the other. */
    public byte[] bytes() {
        return hashes.clone();
    }

    public int width() {
        return hashes.length / Hash.SIZE;
    }

    public boolean isFull() {
        return width() == WIDTH;
    }

    public Hash hash(int place) {
        return Hash.at(hashes, place * Hash.SIZE);
    }

    /**
     * The hash over 2<sup>height</sup> neighbouring hashes.
     *
     * @param place of the first, from the tile's beginning, in steps of 2<sup>height</sup>
     */
    public Hash node(int height, int place) {
        if (height == 0) {
            return hash(place);
        }
        return Hash.ofNode(node(height - 1, 2 * place), node(height - 1, 2 * place + 1));
    }

    /** The hash over a full tile, which the level above holds. */
    public Hash root() {
        return node(HEIGHT, 0);
    }

    /** The same tile when it had fewer hashes. */
    public Tile first(int width) {
        return width == width() ? this : new Tile(level, index, Arrays.copyOf(hashes, width * Hash.SIZE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile tile
                && tile.level == level
                && tile.index == index
                && Arrays.equals(tile.hashes, hashes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(index) * 31 + level;
    }

    @Override
    public String toString() {
        return "tile %d of level %d, %d hashes".formatted(index, level, width());
    }
}
