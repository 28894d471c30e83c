package org.aedile.server.auditor.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.auditor.internal.Aligned.Extra;

/**
 * Lays the entries of a bundle beside the hashes that they should have. Where they differ it looks for the next entry that
 * fits again, whatever happened to the bytes before it; so one damaged length doesn't take the rest of the bundle with it.
 */
public final class Alignment {
    private static final int LENGTH = 2;

    /** Every entry is a JSON object. */
    private static final byte FIRST = '{';

    private final byte[] bundle;
    private final Tile stored;
    private final Map<Hash, Integer> places = new HashMap<>();
    private final List<Optional<Hash>> actual = new ArrayList<>();
    private final List<Extra> extra = new ArrayList<>();

    private Alignment(byte[] bundle, Tile stored) {
        this.bundle = bundle;
        this.stored = stored;
    }

    /** Where an entry stands in the bytes that fits a stored hash. */
    private record Anchor(int offset, int place) {}

    public static Aligned of(byte[] bundle, Tile stored) {
        Alignment alignment = new Alignment(bundle, stored);
        alignment.run();
        return new Aligned(stored.level(), stored.index(), alignment.actual, alignment.extra);
    }

    /** The entries as they follow each other, when the hashes that they should have are gone. */
    public static Aligned unaided(byte[] bundle, long index, int width) {
        Alignment alignment = new Alignment(bundle, new Tile(0, index, new byte[0]));
        List<Hash> found = alignment.framed(0, bundle.length);
        List<Optional<Hash>> actual = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            actual.add(place < found.size() ? Optional.of(found.get(place)) : Optional.empty());
        }
        return new Aligned(0, index, actual, List.of());
    }

    private void run() {
        int offset = 0;
        while (actual.size() < stored.width()) {
            Optional<Hash> next = entryAt(offset).map(Hash::ofLeaf);
            if (next.isPresent() && (fits(next, actual.size()) || goesOnAfter(offset))) {
                actual.add(next);
                offset = end(offset);
            } else {
                Anchor anchor = nextAnchor(offset);
                settle(offset, anchor);
                offset = anchor.offset();
            }
        }
        settle(offset, new Anchor(bundle.length, stored.width()));
    }

    private boolean fits(Optional<Hash> entry, int place) {
        return entry.equals(Optional.of(stored.hash(place)));
    }

    /** An entry that was changed in its place: what follows it is what should. */
    private boolean goesOnAfter(int offset) {
        int following = actual.size() + 1;
        return following == stored.width()
                ? end(offset) == bundle.length
                : fits(entryAt(end(offset)).map(Hash::ofLeaf), following);
    }

    /** Whatever stands before the anchor is what became of the entries that should be there. */
    private void settle(int offset, Anchor anchor) {
        List<Hash> between = framed(offset, anchor.offset());
        int wanted = anchor.place() - actual.size();
        boolean torn = between.isEmpty() && anchor.offset() > offset;
        for (int i = 0; i < wanted; i++) {
            boolean there = torn || i < between.size();
            actual.add(there ? Optional.of(torn ? Hash.EMPTY : between.get(i)) : Optional.empty());
        }
        for (int i = wanted; i < between.size(); i++) {
            extra.add(new Extra(anchor.place(), between.get(i)));
        }
        if (torn && wanted == 0) {
            extra.add(new Extra(anchor.place(), Hash.EMPTY));
        }
    }

    /** The entries between two offsets, when whole entries fill them; none otherwise. */
    private List<Hash> framed(int from, int to) {
        List<Hash> found = new ArrayList<>();
        int offset = from;
        while (offset < to) {
            Optional<byte[]> entry = entryAt(offset);
            if (entry.isEmpty() || end(offset) > to) {
                return List.of();
            }
            found.add(Hash.ofLeaf(entry.get()));
            offset = end(offset);
        }
        return found;
    }

    private Anchor nextAnchor(int from) {
        if (places.isEmpty()) {
            for (int place = stored.width() - 1; place >= 0; place--) {
                places.put(stored.hash(place), place);
            }
        }
        for (int offset = from; offset + LENGTH < bundle.length; offset++) {
            if (bundle[offset + LENGTH] == FIRST) {
                Optional<Integer> place = entryAt(offset).map(Hash::ofLeaf).map(places::get);
                if (place.isPresent() && place.get() >= actual.size()) {
                    return new Anchor(offset, place.get());
                }
            }
        }
        return new Anchor(bundle.length, stored.width());
    }

    private Optional<byte[]> entryAt(int offset) {
        return offset + LENGTH <= bundle.length && end(offset) <= bundle.length
                ? Optional.of(Arrays.copyOfRange(bundle, offset + LENGTH, end(offset)))
                : Optional.empty();
    }

    private int end(int offset) {
        return offset + LENGTH + ((bundle[offset] & 0xff) << 8 | bundle[offset + 1] & 0xff);
    }
}
