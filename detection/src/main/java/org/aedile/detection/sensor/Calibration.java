package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * What a detector that is set by the false alerts people accept keeps of a series: its {@link AlertRate}, the strengths of
 * the last readings, and how probable it is that an ordinary week brings what it told last. Not thread-safe.
 */
final class Calibration {
    /** Name of the fact that an alert carries: a probability, 0 to 1. */
    static final String CHANCE = "chance";

    private static final double LEAST_SHARE = 0.01;

    final AlertRate rate;

    /** Signed, the newest first; 0 where nothing has come yet. */
    private float[] recent;

    private double chance = Double.NaN;
    private boolean byChance;

    /** @param readings how many of the last readings count, at most 32 */
    Calibration(AlertRate rate, int readings) {
        this.rate = rate;
        this.recent = new float[readings];
    }

    /** Takes in how strong a reading is, negative below what is usual; so many are kept. */
    void add(double strength, int readings) {
        if (recent.length != readings) {
            recent = Arrays.copyOf(recent, readings);
        }
        System.arraycopy(recent, 0, recent, 1, recent.length - 1);
        recent[0] = (float) strength;
    }

    /** The strength that so many of the last readings reach on one side; 0 when neither has so many. */
    double lasting(int readings, boolean up, boolean down) {
        return Math.max(up ? reached(readings, 1) : 0, down ? reached(readings, -1) : 0);
    }

    private double reached(int readings, int side) {
        double most = 0;
        for (float candidate : recent) {
            int reaching = 0;
            for (float other : recent) {
                reaching += side * other >= side * candidate ? 1 : 0;
            }
            most = reaching >= readings ? Math.max(most, side * candidate) : most;
        }
        return most;
    }

    /**
     * A finding of that strength with how often an ordinary week brings as much, and a step of severity for each tenth as
     * often.
     */
    Finding tells(Finding finding, double strength, Accepted accepted) {
        double weekly = rate.weekly(strength, accepted);
        int level = (int) Math.floor(Math.log10(accepted.weekly() / weekly));
        chance = -Math.expm1(-weekly);
        byChance = weekly >= LEAST_SHARE * accepted.weekly();
        return finding.of(level, Phrases.byChance(weekly));
    }

    /**
     * What it told is over. It counts as a false alert, which makes the next one rarer, unless chance brings as much a hundred
     * times more rarely than is accepted: what happens in the city must not use up what is accepted of false alerts.
     */
    void ended() {
        if (byChance) {
            rate.alerted();
        }
    }

    /** What an alert carries of it. */
    Map<String, String> facts() {
        return Double.isNaN(chance) ? Map.of() : Map.of(CHANCE, String.format(Locale.ROOT, "%.2g", chance));
    }

    void write(DataOutput out) throws IOException {
        rate.write(out);
        out.writeByte(recent.length);
        Packed.write(recent, recent.length, out);
        out.writeDouble(chance);
        out.writeBoolean(byChance);
    }

    static Calibration read(DataInput in) throws IOException {
        Calibration calibration = new Calibration(new AlertRate(0, 1), 0);
        calibration.rate.read(in);
        calibration.recent = new float[in.readByte()];
        Packed.read(calibration.recent, calibration.recent.length, in);
        calibration.chance = in.readDouble();
        calibration.byChance = in.readBoolean();
        return calibration;
    }
}
