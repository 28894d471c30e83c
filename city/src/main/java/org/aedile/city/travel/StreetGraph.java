package org.aedile.city.travel;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Collection;
import org.aedile.city.OneWay;
import org.aedile.city.Street;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;

/**
 * The streets of a city as a graph for one way of going. A node is a point of a street's line; streets meet where they share
 * one. Immutable and safe to share between threads; Monaco's takes 3 MB and 30 ms to make.
 *
 * <p>In memory: node {@code i} lies at {@code lon[i]}, {@code lat[i]}; segment {@code s} goes from {@code from[s]} to {@code
 * to[s]} in {@code forwards[s]} milliseconds, and back in {@code backwards[s]}; {@link #CLOSED} where that isn't allowed. The
 * segments by which node {@code i} is reached are {@code into[first[i]]} to {@code into[first[i + 1] - 1]}.
 */
public final class StreetGraph {
    static final int CLOSED = -1;

    private final TravelMode mode;
    final double[] lon;
    final double[] lat;
    final int[] from;
    final int[] to;
    final int[] forwards;
    final int[] backwards;
    final int[] first;
    final int[] into;
    private final SegmentIndex index;

    private StreetGraph(TravelMode mode, Drawing drawing) {
        this.mode = mode;
        this.lon = drawing.lon.toDoubleArray();
        this.lat = drawing.lat.toDoubleArray();
        this.from = drawing.from.toIntArray();
        this.to = drawing.to.toIntArray();
        this.forwards = drawing.forwards.toIntArray();
        this.backwards = drawing.backwards.toIntArray();
        this.first = new int[lon.length + 1];
        this.into = new int[2 * from.length];
        link();
        this.index = new SegmentIndex(this, MainPart.of(this));
    }

    /** The graph of those streets on which one may go that way. */
    public static StreetGraph of(Collection<Street> streets, TravelMode mode) {
        Drawing drawing = new Drawing(mode);
        streets.stream().filter(street -> mode.speedMps(street.kind()) > 0).forEach(drawing::add);
        return new StreetGraph(mode, drawing);
    }

    /** How one goes on it. */
    public TravelMode mode() {
        return mode;
    }

    /** Nodes in it. */
    public int size() {
        return lon.length;
    }

    /** Times from anywhere to that goal: looked up backwards from there, once for all who might be sent. */
    public TravelTimes to(GeoPoint goal) {
        return TravelTimes.to(this, goal);
    }

    SegmentIndex index() {
        return index;
    }

    GeoPoint node(int number) {
        return GeoPoint.of(lat[number], lon[number]);
    }

    GeoPoint point(SegmentIndex.Spot spot) {
        int begin = from[spot.segment()];
        int end = to[spot.segment()];
        return GeoPoint.of(
                lat[begin] + spot.fraction() * (lat[end] - lat[begin]),
                lon[begin] + spot.fraction() * (lon[end] - lon[begin]));
    }

    private void link() {
        for (int s = 0; s < from.length; s++) {
            first[to[s] + 1]++;
            first[from[s] + 1]++;
        }
        for (int i = 0; i < lon.length; i++) {
            first[i + 1] += first[i];
        }
        int[] next = first.clone();
        for (int s = 0; s < from.length; s++) {
            into[next[to[s]]++] = s;
            into[next[from[s]]++] = s;
        }
    }

    /** The lists while streets are added. */
    private static final class Drawing {
        private final TravelMode mode;
        private final Object2IntOpenHashMap<Coordinate> nodes = new Object2IntOpenHashMap<>();
        private final DoubleArrayList lon = new DoubleArrayList();
        private final DoubleArrayList lat = new DoubleArrayList();
        private final IntArrayList from = new IntArrayList();
        private final IntArrayList to = new IntArrayList();
        private final IntArrayList forwards = new IntArrayList();
        private final IntArrayList backwards = new IntArrayList();

        Drawing(TravelMode mode) {
            this.mode = mode;
            nodes.defaultReturnValue(-1);
        }

        void add(Street street) {
            Coordinate[] line = street.line().getCoordinates();
            for (int i = 1; i < line.length; i++) {
                int begin = node(line[i - 1]);
                int end = node(line[i]);
                if (begin != end) {
                    add(begin, end, street);
                }
            }
        }

        private void add(int begin, int end, Street street) {
            GeoPoint here = GeoPoint.of(lat.getDouble(begin), lon.getDouble(begin));
            double meters = here.distanceMeters(GeoPoint.of(lat.getDouble(end), lon.getDouble(end)));
            int millis = (int) Math.ceil(1_000 * meters / mode.speedMps(street.kind()));
            OneWay oneWay = mode.obeysOneWay() ? street.oneWay() : OneWay.BOTH;
            from.add(begin);
            to.add(end);
            forwards.add(oneWay == OneWay.BACKWARDS ? CLOSED : millis);
            backwards.add(oneWay == OneWay.FORWARDS ? CLOSED : millis);
        }

        private int node(Coordinate at) {
            int known = nodes.getInt(at);
            if (known >= 0) {
                return known;
            }
            nodes.put(at, lon.size());
            lon.add(at.x);
            lat.add(at.y);
            return lon.size() - 1;
        }
    }
}
