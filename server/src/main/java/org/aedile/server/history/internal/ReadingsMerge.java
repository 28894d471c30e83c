package org.aedile.server.history.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aedile.server.history.Readings;
import org.aedile.wire.FrameView;

/** Puts the readings of one property from several blocks into one sorted series without repeats. */
final class ReadingsMerge {
    private final String property;
    private final List<Point> points = new ArrayList<>();
    private String unit = "";

    private record Point(long time, double value, int identity) {}

    ReadingsMerge(String property) {
        this.property = property;
    }

    void add(Readings column) {
        if (!column.property().equals(property)) {
            return;
        }
        unit = column.unit();
        for (int i = 0; i < column.count(); i++) {
            points.add(new Point(column.times()[i], column.values()[i], column.identities()[i]));
        }
    }

    /** Takes in a frame that was stored whole because it is sealed; one that can't be opened is passed over. */
    void add(FrameView view) {
        if (view.isReading() && !view.isErased() && view.property().equals(property)) {
            unit = view.unit();
            points.add(new Point(view.eventTimeMillis(), view.value(), (int) view.identityHash()));
        }
    }

    Readings sorted() {
        points.sort(Comparator.comparingLong(Point::time).thenComparingInt(Point::identity));
        List<Point> kept = new ArrayList<>(points.size());
        for (Point point : points) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(point)) {
                kept.add(point);
            }
        }
        return new Readings(
                property,
                unit,
                kept.stream().mapToLong(Point::time).toArray(),
                kept.stream().mapToDouble(Point::value).toArray(),
                kept.stream().mapToInt(Point::identity).toArray());
    }
}
