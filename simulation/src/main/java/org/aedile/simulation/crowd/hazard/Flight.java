package org.aedile.simulation.crowd.hazard;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Sight;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.social.Cells;
import org.locationtech.jts.geom.Coordinate;

/**
 * How people flee. Who sees a threat from within its alarm knows of it from then on, and where it is: they start at once,
 * wait for nobody and walk by ways that lead around it. Close to it they turn away from it; where no way is left they do so
 * as long as they see it, and stand still elsewhere. They tell those around them, each second one round farther. Who comes
 * within a threat's reach is caught.
 */
public final class Flight {
    private static final double TOLD_METERS = 3;

    private final ThreatField threats;
    private final Sight sight;
    private final Cells telling = new Cells(TOLD_METERS);
    /** By number of the person. */
    private final BitSet warned = new BitSet();

    // Of the person at hand: where to turn, and whether they see a threat.
    private double awayX;
    private double awayY;
    private boolean sees;

    public Flight(ThreatField threats, Floor floor) {
        this.threats = threats;
        this.sight = new Sight(floor);
    }

    /** True when a person, by their number, knows of a threat. */
    public boolean isWarned(int id) {
        return warned.get(id);
    }

    /** True once anybody has known of a threat. */
    public boolean anyWarned() {
        return !warned.isEmpty();
    }

    /** Everybody reacts to where threats are now; tells which persons of the crowd are caught, but not of the fallen. */
    public void react(Crowd crowd, double seconds, IntPredicate fallen, IntConsumer caught) {
        for (int i = 0; i < crowd.size(); i++) {
            if (fallen.test(crowd.id(i))) {
                continue;
            }
            if (look(crowd, i)) {
                caught.accept(i);
            } else if (sees || isWarned(crowd.id(i))) {
                react(crowd, i, seconds);
            }
        }
    }

    /** Who knows of a threat tells those who stand around; the fallen tell nobody and need not be told. */
    public void tell(Crowd crowd, double seconds, IntPredicate fallen) {
        telling.clear();
        for (int i = 0; i < crowd.size(); i++) {
            if (isWarned(crowd.id(i)) && !fallen.test(crowd.id(i))) {
                telling.add(i, crowd.x(i), crowd.y(i));
            }
        }
        for (int i = 0; i < crowd.size(); i++) {
            int listener = i;
            if (!isWarned(crowd.id(i))
                    && telling.anyAround(crowd.x(i), crowd.y(i), teller -> hears(crowd, listener, teller))) {
                warn(crowd, i, seconds);
            }
        }
    }

    private boolean hears(Crowd crowd, int listener, int teller) {
        double x = crowd.x(listener);
        double y = crowd.y(listener);
        return Math.hypot(crowd.x(teller) - x, crowd.y(teller) - y) < TOLD_METERS
                && sight.isClear(x, y, crowd.x(teller), crowd.y(teller));
    }

    private void warn(Crowd crowd, int i, double seconds) {
        warned.set(crowd.id(i));
        crowd.startBy(i, seconds);
    }

    /** Sums up what a person sees; true when they are caught. */
    private boolean look(Crowd crowd, int i) {
        awayX = 0;
        awayY = 0;
        sees = false;
        for (int threat = 0; threat < threats.count(); threat++) {
            double distance = threats.distance(threat, crowd.x(i), crowd.y(i));
            if (distance <= threats.range(threat).reachMeters()) {
                return true;
            }
            if (distance < Double.POSITIVE_INFINITY) {
                sees = true;
                double keep = threats.range(threat).reachMeters() + ThreatField.KEEP_METERS;
                double near = Math.max(0, (keep - distance) / ThreatField.KEEP_METERS);
                double strength = near > 0 || crowd.route(i) < 0 ? 1 + near : 0;
                Coordinate place = threats.place(threat);
                awayX += strength * (crowd.x(i) - place.x) / distance;
                awayY += strength * (crowd.y(i) - place.y) / distance;
            }
        }
        return false;
    }

    private void react(Crowd crowd, int i, double seconds) {
        if (sees) {
            warn(crowd, i, seconds);
            crowd.walkAt(i, crowd.freeSpeedMps(i));
        } else if (crowd.route(i) < 0) {
            crowd.walkAt(i, 0);
        }
        if (awayX != 0 || awayY != 0) {
            crowd.lean(i, awayX, awayY);
        }
    }
}
