package org.aedile.simulation.crowd.locomotion;

import java.util.Arrays;

/**
 * Everybody who is walking, as a structure of arrays: person {@code i} is the i-th number of each. Positions in metres,
 * speeds in m/s. The order changes from step to step; {@link #id} stays. Not thread-safe; walking owns the arrays while it
 * steps.
 */
public final class Crowd {
    int size;
    int[] id;
    int[] route;
    /** Floor field walked by; differs from the exit's number for who knows of a danger. */
    int[] field;

    double[] x;
    double[] y;
    /** Direction walked in, unit length. */
    double[] headingX;

    double[] headingY;
    /** Speed of the newest step. */
    double[] speed;

    /** Walking distance to the exit, as of the newest step. */
    double[] toGo;

    double[] freeSpeed;
    double[] diameter;
    double[] start;

    /** Speed aimed at where nobody is in the way, at most the free speed. */
    double[] pace;

    /** What is added to the wish of the floor field, of its strength: towards companions, away from a danger. */
    double[] leanX;

    double[] leanY;
    /** False as long as nobody has ever leant, so that nobody need be asked. */
    boolean leans;

    public Crowd(int capacity) {
        id = new int[capacity];
        route = new int[capacity];
        field = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
        headingX = new double[capacity];
        headingY = new double[capacity];
        speed = new double[capacity];
        toGo = new double[capacity];
        freeSpeed = new double[capacity];
        diameter = new double[capacity];
        start = new double[capacity];
        pace = new double[capacity];
        leanX = new double[capacity];
        leanY = new double[capacity];
    }

    public int size() {
        return size;
    }

    /** Number of a person, from 0 in order of appearance. */
    public int id(int person) {
        return id[person];
    }

    public double x(int person) {
        return x[person];
    }

    public double y(int person) {
        return y[person];
    }

    public double speedMps(int person) {
        return speed[person];
    }

    public double freeSpeedMps(int person) {
        return freeSpeed[person];
    }

    public double diameterMeters(int person) {
        return diameter[person];
    }

    /** Number of the exit that a person walks to, or -1 when none is open to them. */
    public int route(int person) {
        return route[person];
    }

    /** Number of the floor field that a person walks by, or -1 for standing. */
    public int field(int person) {
        return field[person];
    }

    /** The person walks to an exit by a floor field, or away from danger when the exit is -1; a field of -1 is standing. */
    public void follow(int person, int exit, int byField) {
        route[person] = exit;
        field[person] = byField;
    }

    /** Walking distance to the exit as of the newest step, infinite where no way leads there. */
    public double toGoMeters(int person) {
        return toGo[person];
    }

    /** True once a person has begun to walk. */
    public boolean hasHeading(int person) {
        return headingX[person] != 0 || headingY[person] != 0;
    }

    /** Speed that a person aims at where nobody is in the way. */
    public double paceMps(int person) {
        return pace[person];
    }

    /** Lets a person aim at another speed, at most the free one. */
    public void walkAt(int person, double mps) {
        pace[person] = mps;
    }

    /** Draws a person aside: a length of 1 counts as much as the way to the exit. */
    public void lean(int person, double towardsX, double towardsY) {
        leanX[person] = towardsX;
        leanY[person] = towardsY;
        leans |= towardsX != 0 || towardsY != 0;
    }

    /** The person lies where they are and walks no more; others step around them. */
    public void fall(int person) {
        follow(person, -1, -1);
        headingX[person] = 0;
        headingY[person] = 0;
        speed[person] = 0;
        pace[person] = 0;
        lean(person, 0, 0);
    }

    /** Moment in seconds from which a person walks. */
    public double startSeconds(int person) {
        return start[person];
    }

    /** The person walks from a moment on at the latest. */
    public void startBy(int person, double seconds) {
        start[person] = Math.min(start[person], seconds);
    }

    /** Somebody holds a person back until a moment. */
    public void holdUntil(int person, double seconds) {
        start[person] = Math.max(start[person], seconds);
    }

    /** Moves a person elsewhere, standing. */
    public void place(int person, double toX, double toY) {
        x[person] = toX;
        y[person] = toY;
        speed[person] = 0;
    }

    /** Adds a walker, who then is the last person. */
    public void add(Walker walker) {
        if (size == id.length) {
            grow(Math.max(16, 2 * size));
        }
        id[size] = walker.id();
        route[size] = -1;
        field[size] = -1;
        x[size] = walker.x();
        y[size] = walker.y();
        headingX[size] = 0;
        headingY[size] = 0;
        speed[size] = 0;
        toGo[size] = Double.POSITIVE_INFINITY;
        freeSpeed[size] = walker.freeSpeedMps();
        diameter[size] = walker.diameterMeters();
        start[size] = walker.startSeconds();
        pace[size] = walker.freeSpeedMps();
        leanX[size] = 0;
        leanY[size] = 0;
        size++;
    }

    /** A person as they could walk on elsewhere. */
    public Walker walker(int person) {
        return new Walker(id[person], x[person], y[person], freeSpeed[person], diameter[person], start[person]);
    }

    /** Takes a person out; the last one gets their place. */
    public void remove(int person) {
        int last = --size;
        id[person] = id[last];
        route[person] = route[last];
        field[person] = field[last];
        x[person] = x[last];
        y[person] = y[last];
        headingX[person] = headingX[last];
        headingY[person] = headingY[last];
        speed[person] = speed[last];
        toGo[person] = toGo[last];
        freeSpeed[person] = freeSpeed[last];
        diameter[person] = diameter[last];
        start[person] = start[last];
        pace[person] = pace[last];
        leanX[person] = leanX[last];
        leanY[person] = leanY[last];
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        route = Arrays.copyOf(route, capacity);
        field = Arrays.copyOf(field, capacity);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        headingX = Arrays.copyOf(headingX, capacity);
        headingY = Arrays.copyOf(headingY, capacity);
        speed = Arrays.copyOf(speed, capacity);
        toGo = Arrays.copyOf(toGo, capacity);
        freeSpeed = Arrays.copyOf(freeSpeed, capacity);
        diameter = Arrays.copyOf(diameter, capacity);
        start = Arrays.copyOf(start, capacity);
        pace = Arrays.copyOf(pace, capacity);
        leanX = Arrays.copyOf(leanX, capacity);
        leanY = Arrays.copyOf(leanY, capacity);
    }

    /**
     * Somebody about to walk.
     *
     * @param startSeconds moment from which they walk
     */
    public record Walker(int id, double x, double y, double freeSpeedMps, double diameterMeters, double startSeconds) {}
}
