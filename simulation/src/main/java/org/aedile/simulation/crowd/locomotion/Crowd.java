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

    public Crowd(int capacity) {
        id = new int[capacity];
        route = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
        headingX = new double[capacity];
        headingY = new double[capacity];
        speed = new double[capacity];
        toGo = new double[capacity];
        freeSpeed = new double[capacity];
        diameter = new double[capacity];
        start = new double[capacity];
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

    /** Number of the floor field that a person follows, or -1 when no exit is open to them. */
    public int route(int person) {
        return route[person];
    }

    public void follow(int person, int field) {
        route[person] = field;
    }

    /** Moment in seconds from which a person walks. */
    public double startSeconds(int person) {
        return start[person];
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
        x[size] = walker.x();
        y[size] = walker.y();
        headingX[size] = 0;
        headingY[size] = 0;
        speed[size] = 0;
        toGo[size] = Double.POSITIVE_INFINITY;
        freeSpeed[size] = walker.freeSpeedMps();
        diameter[size] = walker.diameterMeters();
        start[size] = walker.startSeconds();
        size++;
    }

    /** Takes a person out; the last one gets their place. */
    public void remove(int person) {
        int last = --size;
        id[person] = id[last];
        route[person] = route[last];
        x[person] = x[last];
        y[person] = y[last];
        headingX[person] = headingX[last];
        headingY[person] = headingY[last];
        speed[person] = speed[last];
        toGo[person] = toGo[last];
        freeSpeed[person] = freeSpeed[last];
        diameter[person] = diameter[last];
        start[person] = start[last];
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        route = Arrays.copyOf(route, capacity);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        headingX = Arrays.copyOf(headingX, capacity);
        headingY = Arrays.copyOf(headingY, capacity);
        speed = Arrays.copyOf(speed, capacity);
        toGo = Arrays.copyOf(toGo, capacity);
        freeSpeed = Arrays.copyOf(freeSpeed, capacity);
        diameter = Arrays.copyOf(diameter, capacity);
        start = Arrays.copyOf(start, capacity);
    }

    /**
     * Somebody about to walk.
     *
     * @param startSeconds moment from which they walk
     */
    public record Walker(int id, double x, double y, double freeSpeedMps, double diameterMeters, double startSeconds) {}
}
