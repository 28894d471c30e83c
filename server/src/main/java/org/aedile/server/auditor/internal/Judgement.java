package org.aedile.server.auditor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.auditor.Finding;
import org.aedile.server.auditor.Finding.Kind;
import org.aedile.server.auditor.internal.Aligned.Extra;

/**
 * One tile between its two witnesses.
 *
 * @param stored the tile as it is kept
 * @param lower what lies below it, laid beside its hashes
 * @param over the hash over it that the level above holds; empty for a tile that isn't full
 * @param lowerBelieved true when what lies below is right where the two differ, and the stored hash is wrong
 */
public record Judgement(Tile stored, Aligned lower, Optional<Hash> over, boolean lowerBelieved) {
    /** A finding, with the hash that the entry has or should have. */
    record Named(Finding finding, Hash hash) {}

    /**
     * Lets the hash over the tile decide; without one the stored tile stands until the root is known. Where all three
     * disagree, roots from below are believed, because they come from tiles that were judged already, and entries are not.
     */
    public static Judgement of(Tile stored, Aligned lower, Optional<Hash> over) {
        Judgement open = new Judgement(stored, lower, over, false);
        boolean storedIsWrong = open.differs()
                && over.isPresent()
                && !stored.root().equals(over.get())
                && (stored.level() > 0 || lower.whole().map(Tile::root).equals(over));
        return open.believing(storedIsWrong);
    }

    Judgement believing(boolean below) {
        return new Judgement(stored, lower, over, below);
    }

    /** The tile that is taken for the true one. */
    public Tile believed() {
        return lowerBelieved ? lower.whole().orElse(stored) : stored;
    }

    /** True when only the root can tell which of the two is right. */
    boolean isOpen() {
        return over.isEmpty() && differs() && lower.whole().isPresent();
    }

    boolean differs() {
        return !lower.extra().isEmpty() || !lower.whole().equals(Optional.of(stored));
    }

    List<Named> findings() {
        List<Named> found = new ArrayList<>();
        for (int place = 0; place < stored.width(); place++) {
            Optional<Hash> actual = lower.actual().get(place);
            Hash wanted = stored.hash(place);
            if (!actual.equals(Optional.of(wanted))) {
                found.add(new Named(finding(place, actual.isPresent()), wanted));
            }
        }
        for (Extra extra : lower.extra()) {
            found.add(new Named(new Finding(Kind.INSERTED, number(extra.place()), 0), extra.hash()));
        }
        return found;
    }

    private Finding finding(int place, boolean present) {
        int level = stored.level();
        if (lowerBelieved || level > 0 && !storedFitsOver()) {
            return new Finding(Kind.HASH, number(place), level);
        }
        if (level > 0) {
            return new Finding(Kind.RANGE, number(place) << Tile.HEIGHT * level, level);
        }
        return new Finding(present ? Kind.CHANGED : Kind.MISSING, number(place), 0);
    }

    private boolean storedFitsOver() {
        return over.isEmpty() || stored.root().equals(over.get());
    }

    private long number(int place) {
        return stored.index() * Tile.WIDTH + place;
    }
}
