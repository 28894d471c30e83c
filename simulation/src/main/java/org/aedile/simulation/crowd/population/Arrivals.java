package org.aedile.simulation.crowd.population;

import java.util.List;

/** When people come: all at the start, or at rates that change. */
public record Arrivals(List<Rate> rates) {
    /** All are there at the start. */
    public static final Arrivals AT_START = constant(Double.POSITIVE_INFINITY);

    public Arrivals {
        rates = List.copyOf(rates);
    }

    /** From a moment on so many come in a second. */
    public record Rate(double fromSeconds, double perSecond) {}

    /** The same rate from the start on. */
    public static Arrivals constant(double perSecond) {
        return new Arrivals(List.of(new Rate(0, perSecond)));
    }

    /** True when nobody has to be waited for. */
    public boolean areAtStart() {
        return equals(AT_START);
    }

    /** How many should have come by a moment; a fraction is somebody on the way. */
    public double due(double seconds) {
        double due = 0;
        for (int i = 0; i < rates.size(); i++) {
            double until =
                    i + 1 < rates.size() ? Math.min(seconds, rates.get(i + 1).fromSeconds()) : seconds;
            due += Math.max(0, until - rates.get(i).fromSeconds())
                    * rates.get(i).perSecond();
        }
        return due;
    }

    /** When so many should have come, in seconds; infinite when they never will. */
    double secondsUntil(int count) {
        double due = 0;
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            double until = i + 1 < rates.size() ? rates.get(i + 1).fromSeconds() : Double.POSITIVE_INFINITY;
            double wanted = rate.fromSeconds() + (count - due) / rate.perSecond();
            if (wanted <= until) {
                return wanted;
            }
            due += (until - rate.fromSeconds()) * rate.perSecond();
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The most that come in a second. */
    public double fastestPerSecond() {
        return rates.stream().mapToDouble(Rate::perSecond).max().orElse(0);
    }

    /** True when moments ascend from 0 or later on, rates are not negative, and somebody comes. */
    boolean areSound() {
        double before = -1;
        for (Rate rate : rates) {
            boolean ascends = rate.fromSeconds() > before && rate.fromSeconds() >= 0;
            if (!ascends || !(rate.perSecond() >= 0)) {
                return false;
            }
            before = rate.fromSeconds();
        }
        return fastestPerSecond() > 0 && (fastestPerSecond() < Double.POSITIVE_INFINITY || areAtStart());
    }
}
