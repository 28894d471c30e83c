package org.aedile.simulation.crowd.locomotion;

/**
 * What a step reads of everybody, in the order of the neighbour grid: who stand together lie together in memory, and a step
 * goes through it from front to back. Each array is filled by a loop of its own, because then the one that it is filled from
 * stays in the processor's cache.
 */
final class SortedCrowd {
    /** In {@link #field}, of somebody who does not move in this step. */
    static final int STAYING = -1;

    /** In {@link #field}, of an image. */
    static final int IMAGE = -2;

    /** Sorted places: everybody and all images. */
    int size;
    /** Whose place it is; of an image, whom it shows. */
    int[] person = new int[0];
    /** Floor field walked by, {@link #STAYING} or {@link #IMAGE}. */
    int[] field = new int[0];

    int[] route = new int[0];
    double[] x = new double[0];
    double[] y = new double[0];
    double[] headingX = new double[0];
    double[] headingY = new double[0];
    double[] speed = new double[0];
    double[] velocityX = new double[0];
    double[] velocityY = new double[0];
    double[] radius = new double[0];
    double[] toGo = new double[0];
    double[] freeSpeed = new double[0];
    double[] pace = new double[0];

    /** Makes room for so many sorted places; what stood there is gone. */
    void makeRoom(int capacity) {
        if (person.length >= capacity) {
            return;
        }
        person = new int[capacity];
        field = new int[capacity];
        route = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
        headingX = new double[capacity];
        headingY = new double[capacity];
        speed = new double[capacity];
        velocityX = new double[capacity];
        velocityY = new double[capacity];
        radius = new double[capacity];
        toGo = new double[capacity];
        freeSpeed = new double[capacity];
        pace = new double[capacity];
    }

    /** Reads everybody whose place is in {@link #person}, for a step that ends at a moment. */
    void read(Crowd crowd, double now) {
        pick(crowd.x, x);
        pick(crowd.y, y);
        pick(crowd.headingX, headingX);
        pick(crowd.headingY, headingY);
        pick(crowd.speed, speed);
        pick(crowd.toGo, toGo);
        pick(crowd.freeSpeed, freeSpeed);
        pick(crowd.pace, pace);
        pick(crowd.diameter, radius);
        for (int at = 0; at < size; at++) {
            velocityX[at] = headingX[at] * speed[at];
            velocityY[at] = headingY[at] * speed[at];
            radius[at] /= 2;
        }
        for (int at = 0; at < size; at++) {
            int i = person[at];
            route[at] = crowd.route[i];
            field[at] = now < crowd.start[i] ? STAYING : crowd.field[i];
        }
    }

    private void pick(double[] from, double[] to) {
        for (int at = 0; at < size; at++) {
            to[at] = from[person[at]];
        }
    }

    /** Makes a sorted place that of an image, so far east of the person. */
    void shift(int at, double metersEast) {
        x[at] += metersEast;
        field[at] = IMAGE;
    }
}
