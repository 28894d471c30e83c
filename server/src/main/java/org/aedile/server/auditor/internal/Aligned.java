package org.aedile.server.auditor.internal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;

/**
 * What lies below a tile, laid beside the hashes that it holds.
 *
 * @param level of the tile
 * @param index of the tile
 * @param actual hashes of what is there, one for each place of the tile; empty where something is missing
 * @param extra what has no place in the tile
 */
public record Aligned(int level, long index, List<Optional<Hash>> actual, List<Extra> extra) {
    /** An entry too many: before which place it stands, and its hash. */
    public record Extra(int place, Hash hash) {}

    public Aligned {
        actual = List.copyOf(actual);
        extra = List.copyOf(extra);
    }

    /** Roots of the tiles below, all of which are there. */
    public static Aligned of(int level, long index, List<Hash> roots) {
        return new Aligned(level, index, roots.stream().map(Optional::of).toList(), List.of());
    }

    /** The tile that this makes; empty when something is missing or too many. */
    Optional<Tile> whole() {
        boolean fits = extra.isEmpty() && actual.stream().allMatch(Optional::isPresent);
        return fits ? Optional.of(tile()) : Optional.empty();
    }

    /** The tile that this makes, with the hash of nothing where something is missing. */
    public Tile tile() {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(actual.size() * Hash.SIZE);
        actual.forEach(hash -> hashes.writeBytes(hash.orElse(Hash.EMPTY).bytes()));
        return new Tile(level, index, hashes.toByteArray());
    }
}
