package org.aedile.simulation.crowd.network;

import java.util.Arrays;

/**
 * Estimates plans one after another. Time goes in seconds: who arrives at a throat joins its queue, and as many leave it as
 * its flow allows, of each stream in proportion. Nothing is allocated but when a plan takes longer than any before.
 */
public final class Estimator {
    private static final double FEW = 10;
    private static final double NOBODY = 0.5;
    private static final int LONGEST_SECONDS = 24 * 3600;

    private final EgressNetwork network;
    private final Egress egress;
    private final double[] ahead;
    /** People who join a stream in a second, at {@code stream * horizon + second}. */
    private float[] joining;

    private int horizon = 512;
    private final double[] waiting;
    private final double[] inThroat;
    private final double[] leaving;

    Estimator(EgressNetwork network) {
        this.network = network;
        this.egress = new Egress(network.areas().count(), network.exits());
        this.ahead = new double[network.exits()];
        this.joining = new float[network.streams().count() * horizon];
        this.waiting = new double[network.streams().count()];
        this.inThroat = new double[network.flows().length];
        this.leaving = new double[network.flows().length];
    }

    /** What a plan comes to. */
    public Estimate of(Guidance guidance) {
        return choose(guidance) ? run() : Estimate.NO_WAY;
    }

    /** How many of the people took each exit in the newest estimate. */
    public double[] byExit() {
        double[] sums = new double[network.exits()];
        for (int area = 0; area < network.areas().count(); area++) {
            for (int exit = 0; exit < sums.length; exit++) {
                sums[exit] += egress.share(area, exit) * network.areas().people(area).length;
            }
        }
        return sums;
    }

    /** Who walks where; false when somebody can't. */
    private boolean choose(Guidance guidance) {
        egress.clear();
        Arrays.fill(ahead, 0);
        for (Choosers some : network.choosers()) {
            int shown = guidance.exitOfArea[some.area()];
            int exit = shown != Guidance.NOBODY ? shown : some.choose(guidance.closed, ahead, network.flows());
            if (exit < 0 || guidance.closed[exit] || some.meters()[exit] == Double.POSITIVE_INFINITY) {
                return false;
            }
            ahead[exit] += some.count();
            egress.add(some.area(), exit, some.share());
        }
        System.arraycopy(guidance.holdSeconds, 0, egress.holdSeconds, 0, egress.holdSeconds.length);
        return true;
    }

    private Estimate run() {
        int end = lastArrival() + 2;
        makeRoom(end);
        load();
        Arrays.fill(waiting, 0);
        double inside = network.people();
        double crowding = 0;
        int second = 0;
        while (inside > NOBODY && second < LONGEST_SECONDS) {
            makeRoom(second + 2);
            inside -= step(second);
            for (double queue : inThroat) {
                crowding += Math.max(0, queue - FEW);
            }
            second++;
        }
        return second < LONGEST_SECONDS ? new Estimate(second, crowding) : Estimate.NO_WAY;
    }

    /** One second; the answer is how many have left the place, {@link #inThroat} holds who still waits. */
    private double step(int second) {
        Streams streams = network.streams();
        Arrays.fill(inThroat, 0);
        for (int stream = 0; stream < waiting.length; stream++) {
            waiting[stream] += joining[stream * horizon + second];
            inThroat[streams.throatOf.getInt(stream)] += waiting[stream];
        }
        for (int throat = 0; throat < inThroat.length; throat++) {
            double passing = Math.min(inThroat[throat], network.flows()[throat]);
            leaving[throat] = inThroat[throat] > 0 ? passing / inThroat[throat] : 0;
            inThroat[throat] -= passing;
        }
        double left = 0;
        for (int stream = 0; stream < waiting.length; stream++) {
            double passing = waiting[stream] * leaving[streams.throatOf.getInt(stream)];
            waiting[stream] -= passing;
            int next = streams.next.getInt(stream);
            if (next == Streams.OUTSIDE) {
                left += passing;
            } else if (passing > 0) {
                int then = second + streams.transit.getInt(stream);
                makeRoom(then + 1);
                joining[next * horizon + then] += (float) passing;
            }
        }
        return left;
    }

    private int lastArrival() {
        int last = 0;
        for (int area = 0; area < network.areas().count(); area++) {
            for (int exit = 0; exit < network.exits(); exit++) {
                if (egress.share(area, exit) > 0) {
                    Arrivals arrivals = network.arrivals(area, exit);
                    last = Math.max(last, egress.holdSeconds[area] + arrivals.first() + arrivals.perSecond().length);
                }
            }
        }
        return last;
    }

    private void load() {
        Arrays.fill(joining, 0);
        for (int area = 0; area < network.areas().count(); area++) {
            for (int exit = 0; exit < network.exits(); exit++) {
                double share = egress.share(area, exit);
                if (share > 0) {
                    load(network.arrivals(area, exit), (float) share, place(area, exit));
                }
            }
        }
    }

    private int place(int area, int exit) {
        return network.joins(area, exit) * horizon
                + egress.holdSeconds[area]
                + network.arrivals(area, exit).first();
    }

    private void load(Arrivals arrivals, float share, int from) {
        float[] perSecond = arrivals.perSecond();
        for (int i = 0; i < perSecond.length; i++) {
            joining[from + i] += share * perSecond[i];
        }
    }

    /** Makes room for a second, keeping what is there. */
    private void makeRoom(int second) {
        if (second < horizon) {
            return;
        }
        int longer = Math.max(2 * horizon, second + 1);
        float[] roomier = new float[waiting.length * longer];
        for (int stream = 0; stream < waiting.length; stream++) {
            System.arraycopy(joining, stream * horizon, roomier, stream * longer, horizon);
        }
        joining = roomier;
        horizon = longer;
    }
}
