package org.aedile.server.audit.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log's tiles in memory. */
public final class MemoryTiles implements TileStore {
    private final Map<List<Long>, Tile> full = new HashMap<>();
    private final GrowingTree tree = new GrowingTree(tile -> full.put(key(tile.level(), tile.index()), tile));

    /** A log of as many entries as {@link DefinedTree} makes. */
    public static MemoryTiles of(int size) {
        MemoryTiles tiles = new MemoryTiles();
        for (int i = 0; i < size; i++) {
            tiles.tree.add(Hash.ofLeaf(DefinedTree.entry(i)));
        }
        return tiles;
    }

    public GrowingTree growing() {
        return tree;
    }

    public MerkleTree tree() {
        return new MerkleTree(new TileNodes(this), tree.size());
    }

    @Override
    public Tile tile(int level, long index) {
        Tile found = full.get(key(level, index));
        return found != null
                ? found
                : tree.partialTiles().stream()
                        .filter(tile -> tile.level() == level && tile.index() == index)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no tile " + index + " of level " + level));
    }

    private static List<Long> key(long level, long index) {
        return List.of(level, index);
    }
}
