package org.aedile.simulation.crowd.locomotion;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Walls;
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
    private static final int MOST_NEIGHBOURS = 512;
    /** Interpolated distances from walls are too long by 0.15 m at most; and what the guard keeps free. */
    private static final double GUARDED_METERS = 0.15 + WallGuard.CLOSEST_METERS;
    /** Cosine between the headings of two who walk the same way; others turn their shoulders to pass. */
    private static final double SAME_WAY = 0.5;

    private static final double KEEP_RIGHT_METERS = 0.1;
    /** Strength of turning aside to overtake, of the wish to walk on. */
    private static final double OVERTAKING = 0.5;

    /** Slower than this people stand. */
    private static final double STANDING_MPS = 0.01;

    /** Over this distance people begin to walk along a wall. */
    private static final double ALONG_METERS = 0.1;

    private final Gait gait;
    private final Repulsion repulsion;
    private final Crowd crowd;
    private final NeighbourGrid neighbours;
    private final NextStep next;
    private final Ways ways;
    private final Surroundings here;
    private final Openings openings = new Openings();
    private final Walls walls;
    private final WallGuard guard;
    private final Walls.Step step = new Walls.Step();

    // Of the person at hand: place, wish and heading.
    private double px;
    private double py;
    private double velocityX;
    private double velocityY;
    private double wishX;
    private double wishY;
    private double headingX;
    private double headingY;

    // Those within reach: offset, distance, sorted place.
    private final double[] nearX = new double[MOST_NEIGHBOURS];
    private final double[] nearY = new double[MOST_NEIGHBOURS];
    private final double[] nearDistance = new double[MOST_NEIGHBOURS];
    private final int[] nearAt = new int[MOST_NEIGHBOURS];

    Steering(Floor floor, Ways ways, Step step) {
        this.gait = step.gait();
        this.repulsion = new Repulsion(gait);
        this.crowd = step.crowd();
        this.neighbours = step.neighbours();
        this.next = step.next();
        this.ways = ways;
        this.here = new Surroundings(floor);
        this.walls = floor.walls();
        this.guard = new WallGuard(walls, floor.wallIndex());
    }

    /** What all threads share in a step. */
    record Step(Gait gait, Crowd crowd, NeighbourGrid neighbours, NextStep next) {}

    /** Steps the people of sorted places {@code from} to {@code to}. */
    void walk(int from, int to, double now) {
        for (int at = from; at < to; at++) {
            int i = neighbours.order[at];
            if (i == NeighbourGrid.IMAGE) {
                continue;
            }
            if (now < crowd.start[i] || crowd.field[i] < 0) {
                next.stay(crowd, i);
            } else {
                walk(at, i);
            }
        }
    }

    private void walk(int at, int i) {
        px = neighbours.x[at];
        py = neighbours.y[at];
        velocityX = neighbours.velocityX[at];
        velocityY = neighbours.velocityY[at];
        read(crowd.field[i]);
        boolean lost = here.wishX == 0 && here.wishY == 0;
        wishX = lost ? crowd.headingX[i] : here.wishX;
        wishY = lost ? crowd.headingY[i] : here.wishY;
        if (crowd.leans) {
            lean(i);
        }
        next.toGo[i] = here.toGo;
        int count = gather(at, gait.reachMeters(crowd.freeSpeed[i], crowd.diameter[i]));
        turn(count, at, i);
        followWall();
        move(i, speed(count, at, crowd.pace[i] * here.factor(headingX, headingY)));
    }

    private void read(int way) {
        here.read(ways.field(way), px, py);
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

    private int gather(int self, double reach) {
        double[] xs = neighbours.x;
        double[] ys = neighbours.y;
        int count = 0;
        int cell = neighbours.cell(px, py) - NeighbourGrid.CELLS_AROUND * (neighbours.columns + 1);
        for (int row = 0; row <= 2 * NeighbourGrid.CELLS_AROUND; row++, cell += neighbours.columns) {
            int end = neighbours.begins[cell + 2 * NeighbourGrid.CELLS_AROUND + 1];
            for (int at = neighbours.begins[cell]; at < end; at++) {
                double dx = xs[at] - px;
                double dy = ys[at] - py;
                double square = dx * dx + dy * dy;
                if (square < reach * reach && at != self && count < MOST_NEIGHBOURS) {
                    nearX[count] = dx;
                    nearY[count] = dy;
                    nearDistance[count] = square;
                    nearAt[count++] = at;
                }
            }
        }
        return count;
    }

    private void turn(int count, int self, int i) {
        double aside = 0;
        double full = crowd.freeSpeed[i] * gait.timeGapSeconds();
        double room = full;
        int blocking = -1;
        double ownRadius = neighbours.radius[self];
        for (int n = 0; n < count; n++) {
            double distance = Math.sqrt(nearDistance[n]) + 1e-9;
            nearDistance[n] = distance;
            double ahead = nearX[n] * wishX + nearY[n] * wishY;
            if (ahead > 0 || nearX[n] * velocityX + nearY[n] * velocityY > 0) {
                aside += aside(n, distance, ownRadius);
                double contact = ownRadius + neighbours.radius[nearAt[n]];
                boolean isNext = ahead > 0 && ahead - contact < room;
                if (isNext && Math.abs(wishX * nearY[n] - wishY * nearX[n]) < contact) {
                    room = ahead - contact;
                    blocking = n;
                }
            }
        }
        aside += blocking < 0 ? 0 : overtaking(blocking, crowd.freeSpeed[i]) * (1 - Math.max(0, room) / full);
        if (blocking >= 0 && walksOurWay(nearAt[blocking])) {
            stepAround(count, self, room, full);
        }
        if (crowd.speed[i] < STANDING_MPS && couldWalkStraightOn(count, self, crowd.freeSpeed[i])) {
            aside = 0;
        }
        double x = wishX - aside * wishY;
        double y = wishY + aside * wishX;
        double length = Math.sqrt(x * x + y * y) + 1e-12;
        x /= length;
        y /= length;
        boolean standing = crowd.headingX[i] == 0 && crowd.headingY[i] == 0;
        double part = standing ? 1 : Math.min(1, Gait.STEP_SECONDS / gait.reactionSeconds());
        headingX = crowd.headingX[i] + part * (x - crowd.headingX[i]);
        headingY = crowd.headingY[i] + part * (y - crowd.headingY[i]);
    }

    /** Those who must give way don't turn aside who stands: three in a door would else face each other for ever. */
    private boolean couldWalkStraightOn(int count, int self, double freeSpeed) {
        headingX = wishX;
        headingY = wishY;
        return speed(count, self, freeSpeed) > STANDING_MPS;
    }

    private boolean walksOurWay(int other) {
        return wishX * neighbours.headingX[other] + wishY * neighbours.headingY[other] > 0;
    }

    /** Who is held up wishes to walk half left or half right for now, where that leads farther. */
    private void stepAround(int count, int self, double room, double full) {
        openings.begin(wishX, wishY, full, here, gait.wallMeters());
        for (int n = 0; n < count && openings.leadFarther(room); n++) {
            openings.meet(nearX[n], nearY[n], neighbours.radius[self] + neighbours.radius[nearAt[n]]);
        }
        if (openings.leadFarther(room) && here.factor(openings.bestX(), openings.bestY()) > 0) {
            wishX = openings.bestX();
            wishY = openings.bestY();
        }
    }

    /** How strongly to turn away from a neighbour; positive is to the left of the wish. */
    private double aside(int n, double distance, double ownRadius) {
        int other = nearAt[n];
        double vx = neighbours.velocityX[other];
        double vy = neighbours.velocityY[other];
        double contact = ownRadius + neighbours.radius[other];
        double closing = ((vx - velocityX) * nearX[n] + (vy - velocityY) * nearY[n]) / distance;
        double gap = distance + closing * gait.anticipationSeconds() - contact;
        double strength = repulsion.at(gap);
        if (strength == 0) {
            return 0;
        }
        double against = Math.max(0, -(wishX * neighbours.headingX[other] + wishY * neighbours.headingY[other]));
        double soonX = nearX[n] + vx * gait.anticipationSeconds();
        double soonY = nearY[n] + vy * gait.anticipationSeconds();
        // Of those who come towards each other straight ahead, both keep to the right.
        double left = wishX * soonY - wishY * soonX + against * KEEP_RIGHT_METERS;
        return (left > 0 ? -strength : strength) * (1 + against);
    }

    /** How strongly to turn away from who is next ahead and holds a person up: the more the quicker both walk. */
    private double overtaking(int n, double freeSpeed) {
        double along = wishX * neighbours.velocityX[nearAt[n]] + wishY * neighbours.velocityY[nearAt[n]];
        double strength = OVERTAKING * Math.max(0, Math.min(1, along / freeSpeed));
        return wishX * nearY[n] - wishY * nearX[n] > 0 ? -strength : strength;
    }

    /** Beside a wall the part of the heading that leads into it fades away. */
    private void followWall() {
        double steep = Math.sqrt(here.inwardX * here.inwardX + here.inwardY * here.inwardY);
        double room = here.wallDistance - gait.wallMeters();
        if (room < ALONG_METERS && steep > 1e-9) {
            double into = (headingX * here.inwardX + headingY * here.inwardY) / steep;
            double kept = Math.max(0, room / ALONG_METERS);
            if (into < 0) {
                headingX -= (1 - kept) * into * here.inwardX / steep;
                headingY -= (1 - kept) * into * here.inwardY / steep;
            }
        }
        double length = Math.sqrt(headingX * headingX + headingY * headingY);
        if (length > 1e-6) {
            headingX /= length;
            headingY /= length;
        }
    }

    private double speed(int count, int self, double freeSpeed) {
        double room = freeSpeed * gait.timeGapSeconds();
        for (int n = 0; n < count && room > 0; n++) {
            double ahead = nearX[n] * headingX + nearY[n] * headingY;
            double aside = Math.abs(nearX[n] * headingY - nearY[n] * headingX);
            double contact = neighbours.radius[self] + neighbours.radius[nearAt[n]];
            if (ahead > 0 && aside < lane(self, nearAt[n]) * contact) {
                room = Math.min(room, ahead - Math.sqrt(contact * contact - aside * aside));
            }
        }
        return Math.max(0, room) / gait.timeGapSeconds();
    }

    /** Share of the contact distance within which another is in the way: less for who must give way, or comes towards. */
    private double lane(int self, int other) {
        if (neighbours.route[self] == neighbours.route[other]) {
            return neighbours.toGo[self] < neighbours.toGo[other] ? gait.squeeze() : gait.shoulders();
        }
        double along = headingX * neighbours.headingX[other] + headingY * neighbours.headingY[other];
        return along < SAME_WAY ? gait.passing() : gait.shoulders();
    }

    /** Walks on, along the wall that stands in the way; where another does too, the person turns on the spot. */
    private void move(int i, double speed) {
        double pace = speed;
        if (here.wallDistance < GUARDED_METERS + speed * Gait.STEP_SECONDS) {
            int wall = refusing(speed);
            if (wall != WallGuard.NONE) {
                pace *= alignWith(wall);
                if (refusing(pace) != WallGuard.NONE) {
                    next.turn(crowd, i, headingX, headingY);
                    return;
                }
            }
        }
        next.x[i] = px + headingX * pace * Gait.STEP_SECONDS;
        next.y[i] = py + headingY * pace * Gait.STEP_SECONDS;
        next.headingX[i] = headingX;
        next.headingY[i] = headingY;
        next.speed[i] = pace;
    }

    private int refusing(double speed) {
        step.begin(px, py);
        step.end(px + headingX * speed * Gait.STEP_SECONDS, py + headingY * speed * Gait.STEP_SECONDS);
        return guard.refusing(step);
    }

    /** Turns the heading along a wall; what is left of the speed. */
    private double alignWith(int wall) {
        double x = walls.endX(wall) - walls.beginX(wall);
        double y = walls.endY(wall) - walls.beginY(wall);
        double along = (headingX * x + headingY * y) / Math.sqrt(x * x + y * y);
        double way = Math.copySign(Math.sqrt(x * x + y * y), along);
        headingX = x / way;
        headingY = y / way;
        return Math.abs(along);
    }
}
