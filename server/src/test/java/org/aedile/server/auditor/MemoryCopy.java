package org.aedile.server.auditor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.audit.merkle.GrowingTree;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.audit.note.VerifierKey.Kind;

/** A log's copy in memory, which a test can change as somebody with the files could. */
final class MemoryCopy implements LogCopy {
    private static final String ORIGIN = "city/log";
    static final SigningKey KEY = SigningKey.generate(ORIGIN, Kind.NOTE);

    private final Map<Long, List<byte[]>> entries = new HashMap<>();
    private final Map<List<Long>, byte[]> tiles = new HashMap<>();
    private SignedNote note;

    private MemoryCopy(SignedNote note) {
        this.note = note;
    }

    static MemoryCopy of(int size) {
        MemoryCopy copy = new MemoryCopy(checkpoint(new GrowingTree(tile -> {})));
        for (int number = 0; number < size; number++) {
            byte[] entry = ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8);
            copy.entries
                    .computeIfAbsent((long) number / Tile.WIDTH, index -> new ArrayList<>())
                    .add(entry);
        }
        copy.hashAndSign();
        return copy;
    }

    /** Computes all tiles from the entries as they are now, and signs; what only the log itself can do. */
    void hashAndSign() {
        note = checkpoint(hash());
    }

    /** Computes all tiles from the entries as they are now. */
    GrowingTree hash() {
        tiles.clear();
        GrowingTree tree = new GrowingTree(this::put);
        for (long index = 0; index < entries.size(); index++) {
            bundle(index).forEach(entry -> tree.add(Hash.ofLeaf(entry)));
        }
        tree.partialTiles().forEach(this::put);
        return tree;
    }

    List<byte[]> bundle(long index) {
        return entries.getOrDefault(index, List.of());
    }

    byte[] tileBytes(int level, long index) {
        byte[] bytes = tiles.get(List.of((long) level, index));
        if (bytes == null) {
            throw new IllegalStateException("no tile " + index + " of level " + level);
        }
        return bytes;
    }

    void dropTile(int level, long index) {
        tiles.remove(List.of((long) level, index));
    }

    @Override
    public SignedNote checkpoint() {
        return note;
    }

    @Override
    public Optional<byte[]> bundle(long index, int width) {
        List<byte[]> bundle = bundle(index);
        ByteBuffer bytes = ByteBuffer.allocate(
                bundle.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        bundle.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        return Optional.of(bytes.array());
    }

    @Override
    public Optional<Tile> tile(int level, long index, int width) {
        return Optional.ofNullable(tiles.get(List.of((long) level, index)))
                .map(bytes -> new Tile(level, index, bytes).first(width));
    }

    private void put(Tile tile) {
        tiles.put(List.of((long) tile.level(), tile.index()), tile.bytes());
    }

    private static SignedNote checkpoint(GrowingTree tree) {
        return new Checkpoint(ORIGIN, tree.head()).signedBy(KEY);
    }
}
