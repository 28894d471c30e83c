package org.aedile.simulation.crowd.locomotion;

import java.util.Arrays;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.navigation.Ways;

/**
 * One person's step. The direction is that of the anticipation velocity model (Xu, Chraibi, Seyfried 2021): the wish of
 * the floor field plus a turn to the side away from those ahead, where they will be; the speed is that of the collision-free
 * speed model (Tordeux, Chraibi, Seyfried 2016): {@code V = min(v0, (s - l) / T)} with {@code s} the distance of the nearest
 * person in the way and {@code l} the bodies' diameter. Valid for walking people up to about 6 persons/m²; who falls or is
 * pushed is not modelled.
 *
 * <p>One instance a thread; it reads the crowd of the last step and writes the next one, each person's own numbers only.
 */
final class Steering {
    /** Cosine between the headings of two who walk the same way; others turn their shoulders to pass. */
    private static final double SAME_WAY = 0.5;

    private static final double KEEP_RIGHT_METERS = 0.1;
    /** Strength of turning aside to overtake, of the wish to walk on. */
    private static final double OVERTAKING = 0.5;

    /** Slower than this people stand. */
    private static final double STANDING_MPS = 0.01;

    /** Persons whose surroundings are fetched together. */
    private static final int TOGETHER = 8;

    private final Gait gait;
    /** The widest lane that anybody needs, of the distance between two bodies in touch. */
    private final double widestLane;

    private final Repulsion repulsion;
    private final Crowd crowd;
    private final SortedCrowd people;
    private final Nearby nearby;
    private final NextStep next;
    private final Ways ways;
    /** Around a few persons who are walked one after the other, and of them around the one at hand. */
    private final Surroundings[] around = new Surroundings[TOGETHER];

    private Surroundings here;
    private final Openings openings = new Openings();
    private final BesideWalls besideWalls;
    private final Heading heading = new Heading();

    // Of the person at hand: sorted place, place, radius, velocity and wish.
    private int self;
    private double px;
    private double py;
    private double ownRadius;
    private double velocityX;
    private double velocityY;
    private double wishX;
    private double wishY;

    Steering(Floor floor, Ways ways, Step step) {
        this.gait = step.gait();
        this.widestLane = Math.max(gait.shoulders(), Math.max(gait.squeeze(), gait.passing()));
        this.repulsion = new Repulsion(gait);
        this.crowd = step.crowd();
        this.people = step.neighbours().people;
        this.nearby = new Nearby(step.neighbours());
        this.next = step.next();
        this.ways = ways;
        Arrays.setAll(around, n -> new Surroundings(floor));
        this.here = around[0];
        this.besideWalls = new BesideWalls(floor, gait);
    }

    /** What all threads share in a step. */
    record Step(Gait gait, Crowd crowd, NeighbourGrid neighbours, NextStep next) {}

    /** Steps the people of sorted places {@code from} to {@code to}. */
    void walk(int from, int to) {
        for (int begin = from; begin < to; begin += TOGETHER) {
            int end = Math.min(to, begin + TOGETHER);
            lookAround(begin, end);
            for (int at = begin; at < end; at++) {
                if (people.field[at] >= 0) {
                    self = at;
                    here = around[at - begin];
                    walk(people.person[at]);
                } else if (people.field[at] == SortedCrowd.STAYING) {
                    next.stay(crowd, people.person[at]);
                }
            }
        }
    }

    /** For all first, so that memory is waited for once and not for each. */
    private void lookAround(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (people.field[at] >= 0) {
                around[at - begin].look(ways.field(people.field[at]), people.x[at], people.y[at]);
            }
        }
    }

    private void walk(int i) {
        px = people.x[self];
        py = people.y[self];
        ownRadius = people.radius[self];
        velocityX = people.velocityX[self];
        velocityY = people.velocityY[self];
        read(people.field[self]);
        boolean lost = here.wishX == 0 && here.wishY == 0;
        wishX = lost ? people.headingX[self] : here.wishX;
        wishY = lost ? people.headingY[self] : here.wishY;
        if (crowd.leans) {
            lean(i);
        }
        next.toGo[i] = here.toGo;
        nearby.look(px, py, gait.reachMeters(people.freeSpeed[self], 2 * ownRadius));
        turn();
        besideWalls.follow(heading, here);
        move(i, speed(people.pace[self] * here.factor(heading.x, heading.y)));
    }

    private void read(int way) {
        here.resolve(ways.field(way));
        double tangent = ways.turn(way, px, py);
        if (tangent != 0) {
            here.turn(tangent);
        }
    }

    /** Companions and dangers have their say beside the floor field; without a way, theirs alone. */
    private void lean(int i) {
        double x = here.wishX + crowd.leanX[i];
        double y = here.wishY + crowd.leanY[i];
        double length = Math.sqrt(x * x + y * y);
        if (length > 1e-6) {
            wishX = x / length;
            wishY = y / length;
        }
    }

    private void turn() {
        double aside = 0;
        double freeSpeed = people.freeSpeed[self];
        double full = freeSpeed * gait.timeGapSeconds();
        double room = full;
        int blocking = -1;
        for (int n = 0; n < nearby.count; n++) {
            double x = nearby.x[n];
            double y = nearby.y[n];
            double ahead = x * wishX + y * wishY;
            if (Signs.anyPositive(ahead, x * velocityX + y * velocityY)) {
                aside += aside(n);
                double contact = contact(n);
                boolean isNext = ahead > 0 && ahead - contact < room;
                if (isNext && Math.abs(wishX * y - wishY * x) < contact) {
                    room = ahead - contact;
                    blocking = n;
                }
            }
        }
        aside += blocking < 0 ? 0 : overtaking(blocking, freeSpeed) * (1 - Math.max(0, room) / full);
        if (blocking >= 0 && walksOurWay(nearby.at[blocking])) {
            stepAround(room, full);
        }
        if (people.speed[self] < STANDING_MPS && couldWalkStraightOn(freeSpeed)) {
            aside = 0;
        }
        turnBy(aside);
    }

    /** Turns the heading towards the wish and so much to the left of it, as far as people turn in a step. */
    private void turnBy(double aside) {
        double x = wishX - aside * wishY;
        double y = wishY + aside * wishX;
        double length = Math.sqrt(x * x + y * y) + 1e-12;
        x /= length;
        y /= length;
        double fromX = people.headingX[self];
        double fromY = people.headingY[self];
        boolean standing = fromX == 0 && fromY == 0;
        double part = standing ? 1 : Math.min(1, Gait.STEP_SECONDS / gait.reactionSeconds());
        heading.x = fromX + part * (x - fromX);
        heading.y = fromY + part * (y - fromY);
    }

    /** Distance between the middles of two bodies in touch. */
    private double contact(int n) {
        return ownRadius + people.radius[nearby.at[n]];
    }

    /** Those who must give way don't turn aside who stands: three in a door would else face each other for ever. */
    private boolean couldWalkStraightOn(double freeSpeed) {
        heading.x = wishX;
        heading.y = wishY;
        return speed(freeSpeed) > STANDING_MPS;
    }

    private boolean walksOurWay(int other) {
        return wishX * people.headingX[other] + wishY * people.headingY[other] > 0;
    }

    /** Who is held up wishes to walk half left or half right for now, where that leads farther. */
    private void stepAround(double room, double full) {
        openings.begin(wishX, wishY, full, here, gait.wallMeters());
        for (int n = 0; n < nearby.count && openings.leadFarther(room); n++) {
            openings.meet(nearby.x[n], nearby.y[n], contact(n));
        }
        if (openings.leadFarther(room) && here.factor(openings.bestX(), openings.bestY()) > 0) {
            wishX = openings.bestX();
            wishY = openings.bestY();
        }
    }

    /** How strongly to turn away from a neighbour; positive is to the left of the wish. */
    private double aside(int n) {
        int other = nearby.at[n];
        double x = nearby.x[n];
        double y = nearby.y[n];
        double vx = people.velocityX[other];
        double vy = people.velocityY[other];
        double distance = Math.sqrt(nearby.square[n]) + 1e-9;
        double closing = ((vx - velocityX) * x + (vy - velocityY) * y) / distance;
        double strength = repulsion.at(distance + closing * gait.anticipationSeconds() - contact(n));
        double against = Math.max(0, -(wishX * people.headingX[other] + wishY * people.headingY[other]));
        double soonX = x + vx * gait.anticipationSeconds();
        double soonY = y + vy * gait.anticipationSeconds();
        // Of those who come towards each other straight ahead, both keep to the right.
        double left = wishX * soonY - wishY * soonX + against * KEEP_RIGHT_METERS;
        return Math.copySign(strength * (1 + against), 0 - left);
    }

    /** How strongly to turn away from who is next ahead and holds a person up: the more the quicker both walk. */
    private double overtaking(int n, double freeSpeed) {
        double along = wishX * people.velocityX[nearby.at[n]] + wishY * people.velocityY[nearby.at[n]];
        double strength = OVERTAKING * Math.max(0, Math.min(1, along / freeSpeed));
        return wishX * nearby.y[n] - wishY * nearby.x[n] > 0 ? -strength : strength;
    }

    private double speed(double freeSpeed) {
        double room = freeSpeed * gait.timeGapSeconds();
        double headingX = heading.x;
        double headingY = heading.y;
        for (int n = 0; n < nearby.count && room > 0; n++) {
            double ahead = nearby.x[n] * headingX + nearby.y[n] * headingY;
            double aside = Math.abs(nearby.x[n] * headingY - nearby.y[n] * headingX);
            double contact = contact(n);
            // Few are in anybody's way, so that the lane is asked for few.
            if (Signs.bothPositive(ahead, widestLane * contact - aside) && aside < lane(nearby.at[n]) * contact) {
                room = Math.min(room, ahead - Math.sqrt(contact * contact - aside * aside));
            }
        }
        return Math.max(0, room) / gait.timeGapSeconds();
    }

    /** Share of the contact distance within which another is in the way: less for who must give way, or comes towards. */
    private double lane(int other) {
        if (people.route[self] == people.route[other]) {
            return people.toGo[self] < people.toGo[other] ? gait.squeeze() : gait.shoulders();
        }
        double along = heading.x * people.headingX[other] + heading.y * people.headingY[other];
        return along < SAME_WAY ? gait.passing() : gait.shoulders();
    }

    /** Walks on, along the wall that stands in the way; where another does too, the person turns on the spot. */
    private void move(int i, double speed) {
        double pace = speed;
        if (BesideWalls.couldBeMet(here.wallDistance, speed)) {
            pace = besideWalls.pace(heading, px, py, speed);
            if (pace == BesideWalls.NO_WAY) {
                next.turn(crowd, i, heading.x, heading.y);
                return;
            }
        }
        next.x[i] = px + heading.x * pace * Gait.STEP_SECONDS;
        next.y[i] = py + heading.y * pace * Gait.STEP_SECONDS;
        next.headingX[i] = heading.x;
        next.headingY[i] = heading.y;
        next.speed[i] = pace;
    }
}
