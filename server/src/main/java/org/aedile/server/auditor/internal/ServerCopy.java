package org.aedile.server.auditor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aedile.server.access.LocalServer;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.auditor.LogCopy;

/**
 * The log of a server that runs on this machine.
 *
 * @param server who answers
 */
public record ServerCopy(LocalServer server) implements LogCopy {
    private static final String LOG = "/api/v1/audit/log/";

    @Override
    public SignedNote checkpoint() {
        byte[] note = find(TilePath.CHECKPOINT).orElseThrow();
        return SignedNote.parse(new String(note, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> bundle(long index, int width) {
        return find(TilePath.ofEntries(index, width));
    }

    @Override
    public Optional<Tile> tile(int level, long index, int width) {
        return find(TilePath.of(level, index, width))
                .filter(bytes -> bytes.length == width * Hash.SIZE)
                .map(bytes -> new Tile(level, index, bytes));
    }

    private Optional<byte[]> find(String part) {
        try {
            return server.find(LOG + part);
        } catch (IOException e) {
            throw new UncheckedIOException("the server stopped sending " + part, e);
        }
    }
}
