package org.aedile.simulation.crowd.hazard;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something that people flee from: an attacker, a fire, a cloud; at a place or on its way along a track, at whose end it
 * stays. It does not turn towards people.
 *
 * @param track where it is, metres; more than one point is a way
 */
public record Threat(String name, List<Coordinate> track, Motion motion, Range range) {
    public Threat {
        track = List.copyOf(track);
    }

    /** When it sets out, and how fast; before, it is not there. */
    public record Motion(double startSeconds, double speedMps) {}

    /**
     * Who is concerned.
     *
     * @param alarmMeters people who see it from no farther away know of it from then on
     * @param reachMeters people in its sight and no farther away are caught
     */
    public record Range(double alarmMeters, double reachMeters) {}

    boolean isThere(double seconds) {
        return seconds >= motion.startSeconds();
    }

    /** Where it is at a moment. */
    public Coordinate at(double seconds) {
        double left = Math.max(0, seconds - motion.startSeconds()) * motion.speedMps();
        for (int i = 1; i < track.size(); i++) {
            Coordinate from = track.get(i - 1);
            Coordinate to = track.get(i);
            double length = from.distance(to);
            if (left < length) {
                double part = left / length;
                return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
            }
            left -= length;
        }
        return track.get(track.size() - 1);
    }
}
