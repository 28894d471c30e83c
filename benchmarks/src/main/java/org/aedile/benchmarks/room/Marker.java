package org.aedile.benchmarks.room;

/** Finds the numbers of edits in a stream of bytes that comes in pieces. Belongs to one thread. */
final class Marker {
    private static final byte[] SIGN = {'e', 'd', 'i', 't', '#'};
    private static final int DIGITS = 6;
    private static final int RADIX = 10;

    private int matched;
    private int number;

    /** What an edit says, so that it is found again. */
    static String text(int edit) {
        return "Reading falls at the north gate, edit#%06d".formatted(edit);
    }

    /** Takes the next byte; the number of an edit when one ends with it, else -1. */
    int take(byte next) {
        if (matched < SIGN.length) {
            matched = next == SIGN[matched] ? matched + 1 : next == SIGN[0] ? 1 : 0;
            number = 0;
            return -1;
        }
        if (next < '0' || next > '9') {
            matched = 0;
            return -1;
        }
        number = number * RADIX + next - '0';
        matched++;
        if (matched < SIGN.length + DIGITS) {
            return -1;
        }
        matched = 0;
        return number;
    }
}
