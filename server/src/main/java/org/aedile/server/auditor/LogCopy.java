package org.aedile.server.auditor;

import java.util.Optional;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.SignedNote;

/** An audit log as somebody sees it: files that were brought away, or a server that answers. Nothing in it is believed. */
public interface LogCopy {
    /** The newest checkpoint. */
    SignedNote checkpoint();

    /**
     * The entries of up to {@value Tile#WIDTH} numbers, each behind its length in two bytes (C2SP tlog-tiles).
     *
     * @param width how many there should be
     * @return empty when that part of the copy is missing
     */
    Optional<byte[]> bundle(long index, int width);

    /**
     * A tile with its first {@code width} hashes.
     *
     * @return empty when it is missing or shorter
     */
    Optional<Tile> tile(int level, long index, int width);
}
