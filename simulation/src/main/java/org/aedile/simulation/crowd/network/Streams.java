package org.aedile.simulation.crowd.network;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Exit;

/**
 * The throats of a place and the streams through them: a stream is those who pass a throat on the way to one exit, and it
 * flows on into the next stream. The streams of the exits come first and have their numbers.
 */
final class Streams {
    static final int OUTSIDE = -1;
    private static final double METERS_PER_SECOND = 1.2;

    final List<Throat> throats = new ArrayList<>();
    final IntArrayList throatOf = new IntArrayList();
    final IntArrayList exitOf = new IntArrayList();
    final IntArrayList next = new IntArrayList();
    /** Seconds of walking to the next stream. */
    final IntArrayList transit = new IntArrayList();

    private final Venue venue;

    Streams(Venue venue) {
        this.venue = venue;
        for (int exit = 0; exit < venue.exits().size(); exit++) {
            Exit one = venue.exits().get(exit);
            var middle = one.area().getCentroid();
            throats.add(new Throat(
                    middle.getX(),
                    middle.getY(),
                    one.entryMeters(venue.floor().plan().area()),
                    one.capacityPerSecond()));
            add(exit, exit, OUTSIDE, 0);
        }
    }

    /** The first stream that people at a place join on their way to an exit, and how far before the exit it lies. */
    Entry entry(int exit, double x, double y) {
        int stream = exit;
        double toGo = 0;
        List<Way.Met> met = new Way(venue, exit).throats(x, y, throats.get(exit).widthMeters());
        for (int i = met.size() - 1; i >= 0; i--) {
            Way.Met one = met.get(i);
            int walked = (int) Math.max(1, Math.round((one.toGo() - toGo) / METERS_PER_SECOND));
            stream = stream(number(one.throat()), exit, stream, walked);
            toGo = one.toGo();
        }
        return new Entry(stream, toGo);
    }

    /** Where somebody joins. */
    record Entry(int stream, double toGo) {}

    int count() {
        return throatOf.size();
    }

    private int number(Throat throat) {
        for (int i = venue.exits().size(); i < throats.size(); i++) {
            if (throats.get(i).isSame(throat)) {
                return i;
            }
        }
        throats.add(throat);
        return throats.size() - 1;
    }

    private int stream(int throat, int exit, int following, int seconds) {
        for (int i = 0; i < count(); i++) {
            if (throatOf.getInt(i) == throat && exitOf.getInt(i) == exit) {
                return i;
            }
        }
        add(throat, exit, following, seconds);
        return count() - 1;
    }

    private void add(int throat, int exit, int following, int seconds) {
        throatOf.add(throat);
        exitOf.add(exit);
        next.add(following);
        transit.add(seconds);
    }
}
