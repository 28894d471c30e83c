package org.aedile.server.audit;

import java.util.List;
import java.util.Optional;
import org.aedile.server.audit.merkle.ConsistencyProof;
import org.aedile.server.audit.merkle.InclusionProof;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.VerifierKey;

/** The reading end of the audit log. Thread-safe. */
public interface AuditLog {
    /** The public half of the key that signs its checkpoints. */
    VerifierKey key();

    /** The newest checkpoint. */
    SignedNote checkpoint();

    /** The entry of that number. */
    Optional<NumberedEntry> find(long number);

    /** Up to {@code limit} entries below that number that fit, the newest first. */
    List<NumberedEntry> search(AuditSearch wanted, long below, int limit);

    /**
     * Proves that an entry is in the log of that size.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when it isn't
     */
    InclusionProof inclusion(long number, long size);

    /**
     * Proves that the log of the second size goes on from that of the first.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when it never had that size
     */
    ConsistencyProof consistency(long first, long second);

    /** The texts of up to {@value Tile#WIDTH} entries, from number {@code index} · {@value Tile#WIDTH} on. */
    List<String> bundle(long index);

    /**
     * A tile of its tree, as full as it is.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none
     */
    Tile tile(int level, long index);
}
