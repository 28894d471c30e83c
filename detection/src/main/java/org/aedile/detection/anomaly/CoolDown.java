package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Lets a score through when it is above every score of the last {@code points}, else 0, so that one thing that happens is
 * told once, and again only when it gets worse. Needs no threshold: for any, the first crossing comes through.
 *
 * <p>Keeps the scores that may yet be the highest as a falling queue in a ring; amortised constant time.
 */
final class CoolDown {
    private final int points;
    private final double[] scores;
    private final long[] places;
    private long place;
    private int head;
    private int size;

    CoolDown(int points) {
        this.points = points;
        scores = new double[points + 1];
        places = new long[points + 1];
    }

    /** The score, 0 or more, if nothing as high came within the last points before. */
    double admit(double score) {
        int length = scores.length;
        if (size > 0 && places[head] < place - points) {
            head = (head + 1) % length;
            size--;
        }
        double admitted = size == 0 || score > scores[head] ? score : 0;
        while (size > 0 && scores[(head + size - 1) % length] <= score) {
            size--;
        }
        int tail = (head + size) % length;
        scores[tail] = score;
        places[tail] = place++;
        size++;
        return admitted;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(place);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            int at = (head + i) % scores.length;
            out.writeDouble(scores[at]);
            out.writeLong(places[at]);
        }
    }

    void read(DataInput in) throws IOException {
        place = in.readLong();
        size = in.readInt();
        head = 0;
        for (int i = 0; i < size; i++) {
            scores[i] = in.readDouble();
            places[i] = in.readLong();
        }
    }
}
