package org.aedile.server.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.auditor.internal.TilePath;

/**
 * A log in files, laid out as C2SP tlog-tiles says.
 *
 * @param root directory with the file {@code checkpoint}
 */
public record DirectoryCopy(Path root) implements LogCopy {
    @Override
    public SignedNote checkpoint() {
        return read(TilePath.CHECKPOINT)
                .map(bytes -> SignedNote.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        root + " has no file " + TilePath.CHECKPOINT,
                        "'aedile audit export' writes one"));
    }

    @Override
    public Optional<byte[]> bundle(long index, int width) {
        return read(TilePath.ofEntries(index, width));
    }

    @Override
    public Optional<Tile> tile(int level, long index, int width) {
        return read(TilePath.of(level, index, width))
                .filter(bytes -> bytes.length == width * Hash.SIZE)
                .map(bytes -> new Tile(level, index, bytes));
    }

    /** Writes all parts of another copy here, the checkpoint last; returns the number of entries. */
    public long fillFrom(LogCopy other) {
        SignedNote note = other.checkpoint();
        long size = Checkpoint.of(note).head().size();
        long hashes = size;
        for (int level = 0; hashes > 0; level++, hashes /= Tile.WIDTH) {
            for (long index = 0; index * Tile.WIDTH < hashes; index++) {
                int width = (int) Math.min(Tile.WIDTH, hashes - index * Tile.WIDTH);
                copyPart(other, level, index, width);
            }
        }
        write(TilePath.CHECKPOINT, note.encode().getBytes(StandardCharsets.UTF_8));
        return size;
    }

    private void copyPart(LogCopy other, int level, long index, int width) {
        other.tile(level, index, width).ifPresent(tile -> write(TilePath.of(level, index, width), tile.bytes()));
        if (level == 0) {
            other.bundle(index, width).ifPresent(bundle -> write(TilePath.ofEntries(index, width), bundle));
        }
    }

    private Optional<byte[]> read(String part) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(part)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the copy of the audit log can't be read: " + part, e);
        }
    }

    private void write(String part, byte[] bytes) {
        Path file = root.resolve(part);
        try {
            Path directory = file.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log can't be copied to " + file, e);
        }
    }
}
