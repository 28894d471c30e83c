package org.aedile.server.auditor.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.auditor.Finding;
import org.aedile.server.auditor.Finding.Kind;
import org.aedile.server.auditor.internal.Judgement.Named;

/** What was judged of a log's tiles: those that matter later, and all that was found. Not thread-safe. */
public final class Verdicts {
    private final Map<List<Long>, Judgement> kept = new HashMap<>();
    private final List<Judgement> differing = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    /** Remembers tiles at the right edge, and those that something is wrong with. */
    public void add(Judgement judgement) {
        boolean differs = judgement.differs();
        if (differs) {
            differing.add(judgement);
        }
        if (differs || !judgement.stored().isFull()) {
            kept.put(key(judgement.stored()), judgement);
        }
    }

    public void add(Finding finding) {
        others.add(finding);
    }

    /** The tile that is believed, when it isn't simply the stored one. */
    public Optional<Tile> believed(int level, long index) {
        return Optional.ofNullable(kept.get(List.of((long) level, index))).map(Judgement::believed);
    }

    /**
     * Lets the root decide about the few tiles that have no hash over them, by trying.
     *
     * @param fits whether the believed tiles lead to the signed root
     * @return whether any choice does
     */
    public boolean settle(BooleanSupplier fits) {
        List<Judgement> open = differing.stream().filter(Judgement::isOpen).toList();
        for (int choice = 0; choice < 1 << open.size(); choice++) {
            for (int i = 0; i < open.size(); i++) {
                replace(open.get(i), open.get(i).believing((choice >> i & 1) == 1));
            }
            if (fits.getAsBoolean()) {
                return true;
            }
        }
        open.forEach(judgement -> replace(judgement, judgement));
        return false;
    }

    /** All that was found; an entry that only moved because another one went or came is not named. */
    public List<Finding> findings() {
        List<Named> named = differing.stream()
                .map(judgement -> kept.getOrDefault(key(judgement.stored()), judgement))
                .flatMap(judgement -> judgement.findings().stream())
                .toList();
        Set<Hash> gone = hashes(named, Kind.MISSING);
        gone.retainAll(hashes(named, Kind.INSERTED));
        List<Finding> findings = new ArrayList<>(others);
        named.stream()
                .filter(one -> !isMove(one.finding().kind()) || !gone.contains(one.hash()))
                .map(Named::finding)
                .forEach(findings::add);
        return findings;
    }

    private void replace(Judgement old, Judgement judgement) {
        kept.put(key(old.stored()), judgement);
    }

    private static boolean isMove(Kind kind) {
        return kind == Kind.MISSING || kind == Kind.INSERTED;
    }

    private static Set<Hash> hashes(List<Named> named, Kind kind) {
        Set<Hash> hashes = new HashSet<>();
        named.stream().filter(one -> one.finding().kind() == kind).forEach(one -> hashes.add(one.hash()));
        return hashes;
    }

    private static List<Long> key(Tile tile) {
        return List.of((long) tile.level(), tile.index());
    }
}
