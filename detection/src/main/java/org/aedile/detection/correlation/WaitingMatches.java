package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Matches of a group that are not counted yet, in the order of receipt; those of one source or alert and
 * millisecond as they came.
 * Mutable, owned by the group.
 */
final class WaitingMatches {
    /** For groups in which nothing waits; never added to. */
    static final WaitingMatches NONE = new WaitingMatches(0);

    private static final Comparator<Match> BY_RECEIPT =
            Comparator.comparingLong(Match::receiptTimeMillis).thenComparing(WaitingMatches::speaker);

    /** Whose words must stay in their order: a source, or an alert. */
    private static String speaker(Match match) {
        boolean ofAlert = match.kind() == Match.Kind.ALERT || match.kind() == Match.Kind.RETRACTED;
        return ofAlert ? match.origin().observation() : match.origin().source();
    }

    private @Nullable Match[] matches;
    private int head;
    private int end;

    private WaitingMatches(int capacity) {
        matches = new @Nullable Match[capacity];
    }

    boolean isEmpty() {
        return head == end;
    }

    int size() {
        return end - head;
    }

    /** Receipt time of the first, domain clock. */
    long firstReceipt() {
        return at(head).receiptTimeMillis();
    }

    /** With the match; the same object unless this is {@link #NONE}. */
    WaitingMatches with(Match match) {
        WaitingMatches taking = this == NONE ? new WaitingMatches(2) : this;
        taking.add(match);
        return taking;
    }

    Match takeFirst() {
        Match first = at(head);
        matches[head++] = null;
        return first;
    }

    private void add(Match match) {
        if (end == matches.length) {
            int size = end - head;
            matches = Arrays.copyOfRange(matches, head, head + Math.max(2, 2 * size));
            head = 0;
            end = size;
        }
        int to = end++;
        while (to > head && BY_RECEIPT.compare(at(to - 1), match) > 0) {
            matches[to] = matches[to - 1];
            to--;
        }
        matches[to] = match;
    }

    private Match at(int index) {
        Match match = matches[index];
        if (match == null) {
            throw new IllegalStateException("no match waits at " + index);
        }
        return match;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size());
        for (int i = head; i < end; i++) {
            at(i).write(out);
        }
    }

    static WaitingMatches read(DataInput in) throws IOException {
        int size = in.readInt();
        WaitingMatches waiting = NONE;
        for (int i = 0; i < size; i++) {
            waiting = waiting.with(Match.read(in));
        }
        return waiting;
    }
}
