package org.aedile.server.auditor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.SignedNote;
import org.springframework.stereotype.Component;

/** The log of this installation, in the form in which it is handed out. Thread-safe. */
@Component
public class OwnCopy implements LogCopy {
    private final AuditLog log;

    public OwnCopy(AuditLog log) {
        this.log = log;
    }

    @Override
    public SignedNote checkpoint() {
        return log.checkpoint();
    }

    @Override
    public Optional<byte[]> bundle(long index, int width) {
        List<byte[]> entries = log.bundle(index).stream()
                .limit(width)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        ByteBuffer bundle = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        entries.forEach(entry -> bundle.putShort((short) entry.length).put(entry));
        return Optional.of(bundle.array());
    }

    @Override
    public Optional<Tile> tile(int level, long index, int width) {
        try {
            return Optional.of(log.tile(level, index))
                    .filter(tile -> tile.width() >= width)
                    .map(tile -> tile.first(width));
        } catch (AedileException e) {
            return Optional.empty(); // a missing tile is for the verification to say
        }
    }
}
