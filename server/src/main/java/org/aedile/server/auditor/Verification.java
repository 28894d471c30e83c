package org.aedile.server.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.MerkleTree;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.merkle.TileNodes;
import org.aedile.server.audit.merkle.TreeHead;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.VerifierKey;
import org.aedile.server.auditor.Finding.Kind;
import org.aedile.server.auditor.internal.Aligned;
import org.aedile.server.auditor.internal.Alignment;
import org.aedile.server.auditor.internal.Judgement;
import org.aedile.server.auditor.internal.Verdicts;

/**
 * Proves a whole log against its signed checkpoint, and names what isn't as it was signed.
 *
 * <p>A root alone tells that something changed, not what. So each tile is heard against two witnesses: what lies below it
 * (the entries, or the tiles of the level below) and the hash over it in the level above. Where one of the three disagrees
 * with the other two it is the one that was changed. At the top stands the root, which is signed: whoever changes an entry
 * and every hash above it, without the log's key, is found there; whoever has the key is found by a checkpoint that
 * somebody else kept.
 */
public final class Verification {
    private final LogCopy copy;
    private final TreeHead head;
    private final Verdicts verdicts = new Verdicts();

    private Verification(LogCopy copy, TreeHead head) {
        this.copy = copy;
        this.head = head;
    }

    /**
     * What came out.
     *
     * @param head the tree head that was checked against
     * @param findings all that is wrong, in the order of levels and numbers; none when the log is whole
     */
    public record Report(TreeHead head, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks everything.
     *
     * @param key the log's key, from somebody who is trusted, not from the copy
     * @param kept checkpoints of this log from earlier or from a witness
     * @throws IllegalArgumentException when the copy's checkpoint can't even be read
     */
    public static Report of(LogCopy copy, VerifierKey key, List<SignedNote> kept) {
        SignedNote note = copy.checkpoint();
        TreeHead head = Checkpoint.of(note).head();
        Verification verification = new Verification(copy, head);
        List<Finding> findings = new ArrayList<>();
        if (!note.isSignedBy(key)) {
            findings.add(new Finding(Kind.SIGNATURE, head.size(), 0));
        }
        findings.addAll(verification.checkTree());
        kept.stream()
                .sorted(Comparator.comparingLong(
                        earlier -> Checkpoint.of(earlier).head().size()))
                .flatMap(earlier -> verification.checkHistory(earlier, key).stream())
                .forEach(findings::add);
        return new Report(head, findings);
    }

    /** From the entries up: the believed roots of one level are what the next level should hold. */
    private List<Finding> checkTree() {
        List<Hash> below = List.of();
        long hashes = head.size();
        for (int level = 0; hashes > 0; level++, hashes /= Tile.WIDTH) {
            below = checkLevel(level, hashes, below);
        }
        boolean signed = verdicts.settle(() -> tree(head.size()).root().equals(head.root()));
        List<Finding> findings = new ArrayList<>(verdicts.findings());
        if (!signed) {
            findings.add(new Finding(Kind.ROOT, head.size(), 0));
        }
        return findings;
    }

    /** Judges all tiles of a level; returns the roots of those that are full, as they are believed. */
    private List<Hash> checkLevel(int level, long hashes, List<Hash> below) {
        List<Hash> roots = new ArrayList<>();
        Optional<Tile> above = Optional.empty();
        for (long index = 0; index * Tile.WIDTH < hashes; index++) {
            int place = (int) (index % Tile.WIDTH);
            if (place == 0) {
                above = stored(level + 1, index / Tile.WIDTH);
            }
            Aligned lower = level == 0 ? entries(index) : Aligned.of(level, index, part(below, index));
            Tile tile = stored(level, index).orElseGet(() -> missing(lower));
            Optional<Hash> over = tile.isFull() ? above.map(full -> full.hash(place)) : Optional.empty();
            Judgement judgement = Judgement.of(tile, lower, over);
            verdicts.add(judgement);
            if (tile.isFull()) {
                roots.add(judgement.believed().root());
            }
        }
        return roots;
    }

    /** The entries of a bundle, laid beside the hashes that they should have. */
    private Aligned entries(long index) {
        int width = width(0, index);
        byte[] bundle = copy.bundle(index, width).orElseGet(() -> new byte[0]);
        return stored(0, index)
                .map(tile -> Alignment.of(bundle, tile))
                .orElseGet(() -> Alignment.unaided(bundle, index, width));
    }

    private static List<Hash> part(List<Hash> hashes, long index) {
        int from = Math.toIntExact(index * Tile.WIDTH);
        return hashes.subList(from, Math.min(hashes.size(), from + Tile.WIDTH));
    }

    private Tile missing(Aligned lower) {
        verdicts.add(new Finding(Kind.TILE, lower.index(), lower.level()));
        return lower.tile();
    }

    private Optional<Tile> stored(int level, long index) {
        int width = width(level, index);
        return width == 0 ? Optional.empty() : copy.tile(level, index, width);
    }

    /** How many hashes that tile has in a log of this size. */
    private int width(int level, long index) {
        long hashes = level * Tile.HEIGHT >= Long.SIZE ? 0 : head.size() >> level * Tile.HEIGHT;
        return (int) Math.max(0, Math.min(Tile.WIDTH, hashes - index * Tile.WIDTH));
    }

    private MerkleTree tree(long size) {
        return new MerkleTree(new TileNodes(this::believed), size);
    }

    private Tile believed(int level, long index) {
        return verdicts.believed(level, index)
                .or(() -> stored(level, index))
                .orElseThrow(() -> new IllegalStateException("no tile " + index + " of level " + level));
    }

    private Optional<Finding> checkHistory(SignedNote earlier, VerifierKey key) {
        TreeHead then = Checkpoint.of(earlier).head();
        if (!earlier.isSignedBy(key)) {
            return Optional.of(new Finding(Kind.SIGNATURE, then.size(), 0));
        }
        if (then.size() > head.size()) {
            return Optional.of(new Finding(Kind.SHRUNK, then.size(), 0));
        }
        return tree(then.size()).root().equals(then.root())
                ? Optional.empty()
                : Optional.of(new Finding(Kind.HISTORY, then.size(), 0));
    }
}
