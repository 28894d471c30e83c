package org.aedile.city.travel;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the piece of street beside a point. Thread-safe. */
final class SegmentIndex {
    /** Whoever is farther from every street isn't on them. */
    private static final double[] REACHES_METERS = {40, 120, 400};

    private static final double METERS_PER_DEGREE = 111_195;

    private final StreetGraph graph;
    private final STRtree segments = new STRtree();

    SegmentIndex(StreetGraph graph, BitSet wanted) {
        this.graph = graph;
        wanted.stream()
                .forEach(s -> segments.insert(
                        new Envelope(
                                graph.lon[graph.from[s]],
                                graph.lon[graph.to[s]],
                                graph.lat[graph.from[s]],
                                graph.lat[graph.to[s]]),
                        s));
        segments.build();
    }

    /**
     * A point on a segment.
     *
     * @param fraction of the segment's length from its beginning, 0 to 1
     * @param offMeters from the point that was looked for
     */
    record Spot(int segment, double fraction, double offMeters) {}

    /** The nearest spot on a street, if one is within reach. */
    Optional<Spot> nearest(GeoPoint point) {
        for (double reach : REACHES_METERS) {
            Optional<Spot> found = nearest(point, reach);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Spot> nearest(GeoPoint point, double reach) {
        double eastScale = METERS_PER_DEGREE * Math.cos(Math.toRadians(point.latitudeDegrees()));
        Envelope box = new Envelope(
                point.longitudeDegrees(), point.longitudeDegrees(), point.latitudeDegrees(), point.latitudeDegrees());
        box.expandBy(reach / eastScale, reach / METERS_PER_DEGREE);
        List<?> candidates = segments.query(box);
        Spot best = new Spot(0, 0, reach);
        boolean found = false;
        for (Object candidate : candidates) {
            Spot spot = project(point, (Integer) candidate, eastScale);
            if (spot.offMeters() <= best.offMeters()) {
                best = spot;
                found = true;
            }
        }
        return found ? Optional.of(best) : Optional.empty();
    }

    /** In a plane that touches the Earth at the point: exact enough within some hundred metres. */
    private Spot project(GeoPoint point, int segment, double eastScale) {
        int begin = graph.from[segment];
        int end = graph.to[segment];
        double x = (graph.lon[begin] - point.longitudeDegrees()) * eastScale;
        double y = (graph.lat[begin] - point.latitudeDegrees()) * METERS_PER_DEGREE;
        double dx = (graph.lon[end] - graph.lon[begin]) * eastScale;
        double dy = (graph.lat[end] - graph.lat[begin]) * METERS_PER_DEGREE;
        double along = -(x * dx + y * dy) / (dx * dx + dy * dy);
        double fraction = Math.max(0, Math.min(1, along));
        return new Spot(segment, fraction, Math.hypot(x + fraction * dx, y + fraction * dy));
    }
}
