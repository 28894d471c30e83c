package org.aedile.server.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.NumberedEntry;
import org.aedile.server.audit.merkle.ConsistencyProof;
import org.aedile.server.audit.merkle.InclusionProof;
import org.aedile.server.audit.merkle.MerkleTree;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.merkle.TileNodes;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.audit.note.VerifierKey;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.springframework.stereotype.Component;

/** The log as it is read: entries by search, proofs from tiles. */
@Component
class PostgresAuditLog implements AuditLog {
    private final LogTables tables;
    private final EntrySearch search;
    private final SigningKey key;

    PostgresAuditLog(LogTables tables, EntrySearch search, SigningKey key) {
        this.tables = tables;
        this.search = search;
        this.key = key;
    }

    /** A tile by its place. */
    private record Place(int level, long index) {}

    @Override
    public VerifierKey key() {
        return key.verifier();
    }

    @Override
    public SignedNote checkpoint() {
        return tables.checkpoint()
                .orElseThrow(() -> new AedileException(ErrorCode.UNAVAILABLE, "the audit log has not begun yet"));
    }

    @Override
    public Optional<NumberedEntry> find(long number) {
        return search.find(number);
    }

    @Override
    public List<NumberedEntry> search(AuditSearch wanted, long below, int limit) {
        return search.search(wanted, below, limit);
    }

    @Override
    public InclusionProof inclusion(long number, long size) {
        if (number < 0 || number >= size) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "entry %d is not in an audit log of %d entries".formatted(number, size));
        }
        return tree(size).inclusion(number);
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "an audit log of %d entries was never one of %d".formatted(second, first),
                    "ask from a size of at least 1 to one that isn't smaller");
        }
        return tree(second).consistency(first);
    }

    @Override
    public List<String> bundle(long index) {
        return Asking.as(Asker.Part.PLATFORM, () -> search.texts(index * Tile.WIDTH, Tile.WIDTH));
    }

    @Override
    public Tile tile(int level, long index) {
        try {
            return hashes(level, index);
        } catch (IllegalStateException e) {
            throw new AedileException(ErrorCode.NOT_FOUND, "the audit log has no tile " + index + " of level " + level);
        }
    }

    /** The tree of that size; a proof looks at the same few tiles many times. */
    private MerkleTree tree(long size) {
        long newest = tables.size();
        if (size > newest) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "the audit log has %d entries, not %d".formatted(newest, size));
        }
        Map<Place, Tile> seen = new HashMap<>();
        return new MerkleTree(
                new TileNodes(
                        (level, index) -> seen.computeIfAbsent(new Place(level, index), place -> hashes(level, index))),
                size);
    }

    /** Hashes are of everybody's entries, and tell nothing of them. */
    private Tile hashes(int level, long index) {
        return Asking.as(Asker.Part.PLATFORM, () -> tables.tile(level, index));
    }
}
