package org.aedile.benchmarks.crowd.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From zero to a round number above everything, with a mark at each round step; and where that is in a drawing. */
record Axis(double end, double step, double from, double to) {
    private static final int MARKS = 5;

    /**
     * An axis.
     *
     * @param most nothing is larger
     * @param from where zero is drawn
     * @param to where the end is drawn
     */
    static Axis upTo(double most, double from, double to) {
        double rough = Math.max(most, 1e-9) / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double round : new double[] {1, 2, 2.5, 5, 10}) {
            if (round * power >= rough * (1 - 1e-9)) {
                step = round * power;
                break;
            }
        }
        return new Axis(Math.ceil(most / step - 1e-9) * step, step, from, to);
    }

    double at(double value) {
        return from + (to - from) * value / end;
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            marks.add(i * step);
        }
        return marks;
    }

    /** A mark's number, with as many digits as the step has. */
    String label(double mark) {
        int digits = 0;
        while (digits < 3 && Math.abs(step * Math.pow(10, digits) - Math.rint(step * Math.pow(10, digits))) > 1e-9) {
            digits++;
        }
        return String.format(Locale.ROOT, "%." + digits + "f", mark);
    }
}
