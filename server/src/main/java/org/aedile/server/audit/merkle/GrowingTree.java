package org.aedile.server.audit.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A tree that leaves are added to. Remembers the tiles that aren't full yet, one for each level; those that get full are
 * handed on and forgotten. Not thread-safe.
 */
public final class GrowingTree {
    private final List<Edge> edges = new ArrayList<>();
    private final Consumer<Tile> full;
    private long size;

    /** @param full takes each tile when it gets full, those of lower levels first */
    public GrowingTree(Consumer<Tile> full) {
        this.full = full;
    }

    /**
     * A tree that goes on from what is kept.
     *
     * @param kept has the tiles on the right edge that aren't full
     */
    public static GrowingTree resume(TileStore kept, long size, Consumer<Tile> full) {
        GrowingTree tree = new GrowingTree(full);
        tree.size = size;
        long hashes = size;
        for (int level = 0; hashes > 0; level++, hashes /= Tile.WIDTH) {
            Edge edge = new Edge(hashes / Tile.WIDTH);
            edge.width = (int) (hashes % Tile.WIDTH);
            if (edge.width > 0) {
                byte[] found = kept.tile(level, edge.index).first(edge.width).bytes();
                System.arraycopy(found, 0, edge.hashes, 0, found.length);
            }
            tree.edges.add(edge);
        }
        return tree;
    }

    /** The tile at the right edge of a level. */
    private static final class Edge {
        private final byte[] hashes = new byte[Tile.WIDTH * Hash.SIZE];
        private long index;
        private int width;

        Edge(long index) {
            this.index = index;
        }
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        add(0, leaf);
        size++;
    }

    private void add(int level, Hash hash) {
        if (level == edges.size()) {
            edges.add(new Edge(0));
        }
        Edge edge = edges.get(level);
        hash.copyTo(edge.hashes, edge.width * Hash.SIZE);
        edge.width++;
        if (edge.width == Tile.WIDTH) {
            Tile tile = new Tile(level, edge.index, edge.hashes.clone());
            edge.index++;
            edge.width = 0;
            full.accept(tile);
            add(level + 1, tile.root());
        }
    }

    /** The tiles that aren't full, of the lowest level first; none of them is empty. */
    public List<Tile> partialTiles() {
        List<Tile> partial = new ArrayList<>();
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.width > 0) {
                partial.add(new Tile(level, edge.index, Arrays.copyOf(edge.hashes, edge.width * Hash.SIZE)));
            }
        }
        return partial;
    }

    /** The tree as it is now. */
    public TreeHead head() {
        List<Tile> partial = partialTiles();
        Hash root = Hash.EMPTY;
        boolean begun = false;
        for (Tile tile : partial) { // small complete subtrees lie to the right, and low
            for (int end = tile.width(), bit = 1; end > 0; bit <<= 1) {
                if ((end & bit) != 0) {
                    end -= bit;
                    Hash piece = tile.node(Integer.numberOfTrailingZeros(bit), end / bit);
                    root = begun ? Hash.ofNode(piece, root) : piece;
                    begun = true;
                }
            }
        }
        return new TreeHead(size, root);
    }
}
