package org.aedile.simulation.crowd.locomotion;

/** Where everybody will be after the step; swapped with the crowd's own arrays when all have decided. */
final class NextStep {
    double[] x = new double[0];
    double[] y = new double[0];
    double[] headingX = new double[0];
    double[] headingY = new double[0];
    double[] speed = new double[0];
    double[] toGo = new double[0];

    void makeRoom(int capacity) {
        if (x.length < capacity) {
            x = new double[capacity];
            y = new double[capacity];
            headingX = new double[capacity];
            headingY = new double[capacity];
            speed = new double[capacity];
            toGo = new double[capacity];
        }
    }

    /** The person does not move in this step. */
    void stay(Crowd crowd, int i) {
        x[i] = crowd.x[i];
        y[i] = crowd.y[i];
        headingX[i] = crowd.headingX[i];
        headingY[i] = crowd.headingY[i];
        speed[i] = 0;
        toGo[i] = crowd.toGo[i];
    }

    /** The person does not move in this step, but turns: who faces a wall would stand before it for ever. */
    void turn(Crowd crowd, int i, double towardsX, double towardsY) {
        x[i] = crowd.x[i];
        y[i] = crowd.y[i];
        headingX[i] = towardsX;
        headingY[i] = towardsY;
        speed[i] = 0;
    }

    void swap(Crowd crowd) {
        double[] kept = crowd.x;
        crowd.x = x;
        x = kept;
        kept = crowd.y;
        crowd.y = y;
        y = kept;
        kept = crowd.headingX;
        crowd.headingX = headingX;
        headingX = kept;
        kept = crowd.headingY;
        crowd.headingY = headingY;
        headingY = kept;
        kept = crowd.speed;
        crowd.speed = speed;
        speed = kept;
        kept = crowd.toGo;
        crowd.toGo = toGo;
        toGo = kept;
    }
}
