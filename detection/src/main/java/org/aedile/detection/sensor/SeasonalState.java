package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What is usual hour by hour of the calendar, and the hour that runs. About 1.3 KB.
 *
 * <p>{@code spread[k]} is the robust root mean square of residuals for kind of hour {@code k}: hour of day, plus 24 on
 * weekends and public holidays; {@code spreadHours[k]} how many hours it was learned from. {@code sample} holds up to 16 residuals spread
 * evenly over the running hour: when it is full every other one is dropped and from then on only every
 * {@code stride}th reading is kept.
 */
final class SeasonalState extends DetectorState {
    static final int KINDS_OF_HOUR = 48;
    static final int SAMPLES = 16;
    static final long NO_HOUR = Long.MIN_VALUE;

    private static final int MOST_HOURS = 127;

    /** Bits of the byte before the samples. */
    private static final int IS_BARE = 1;

    private static final int KNOWS_HOLIDAYS = 2;

    final WeekProfile profile = new WeekProfile();
    final float[] spread = new float[KINDS_OF_HOUR];
    final byte[] spreadHours = new byte[KINDS_OF_HOUR];

    /** Mean square over all kinds of hours; 0 while nothing is known. */
    float overallSquare;

    int hoursLearned;
    int highSigns;
    int lowSigns;

    /** Hours since 1970 local time of the hour that runs. */
    long hour = NO_HOUR;

    /** Event time of the last reading, for the end of the hour. */
    long lastMillis;

    int readings;
    int stride = 1;
    int sampled;

    /** True while the running hour has no expectation: the samples are values, not residuals. */
    boolean bare;

    final float[] sample = new float[SAMPLES];

    /** @param hour of the calendar */
    static int kindOfHour(int hour) {
        return hour % 24 + (WeekProfile.isWeekend(hour) ? 24 : 0);
    }

    void addSample(double residual) {
        if (readings++ % stride != 0) {
            return;
        }
        if (sampled == SAMPLES) {
            sampled = SAMPLES / 2;
            for (int i = 1; i < sampled; i++) {
                sample[i] = sample[2 * i];
            }
            stride *= 2;
        }
        sample[sampled++] = (float) residual;
    }

    void beginHour(long hourIndex, boolean withoutExpectation) {
        hour = hourIndex;
        bare = withoutExpectation;
        readings = 0;
        stride = 1;
        sampled = 0;
    }

    void learnSpread(int kind, double square, int mostHours) {
        int hours = Math.min(MOST_HOURS, spreadHours[kind] + 1);
        double share = 1.0 / Math.min(hours, mostHours);
        spread[kind] = (float) Math.sqrt((1 - share) * spread[kind] * spread[kind] + share * square);
        spreadHours[kind] = (byte) hours;
        double overallShare = 1.0 / Math.min(hoursLearned + 1, KINDS_OF_HOUR * 4);
        overallSquare += (float) (overallShare * (square - overallSquare));
    }

    /** An hour of the calendar and its kind were never learned. */
    void forget(int ofCalendar) {
        profile.set(ofCalendar, 0, 0);
        spread[kindOfHour(ofCalendar)] = 0;
        spreadHours[kindOfHour(ofCalendar)] = 0;
    }

    /** Takes the mean square over all kinds of hours from what is known of them. */
    void measureOverall() {
        double sum = 0;
        int hours = 0;
        for (int kind = 0; kind < KINDS_OF_HOUR; kind++) {
            sum += spreadHours[kind] * (double) spread[kind] * spread[kind];
            hours += spreadHours[kind];
        }
        overallSquare = (float) (sum / Math.max(1, hours));
    }

    /** Everything that was usual no longer is. */
    void forget() {
        profile.clear();
        Arrays.fill(spreadHours, (byte) 0);
        Arrays.fill(spread, 0);
        overallSquare = 0;
        hoursLearned = 0;
        highSigns = 0;
        lowSigns = 0;
        hour = NO_HOUR;
    }

    /** Holidays stand at the end, so that the bytes of a series which knows none are those of releases without them. */
    @Override
    void writeOwn(DataOutput out) throws IOException {
        boolean holidays = profile.knowsHolidays();
        profile.writeWeek(out);
        Packed.write(spread, spread.length, out);
        out.write(spreadHours);
        out.writeFloat(overallSquare);
        out.writeInt(hoursLearned);
        out.writeInt(highSigns);
        out.writeInt(lowSigns);
        out.writeLong(hour);
        out.writeLong(lastMillis);
        out.writeInt(readings);
        out.writeInt(stride);
        out.writeByte((bare ? IS_BARE : 0) | (holidays ? KNOWS_HOLIDAYS : 0));
        out.writeByte(sampled);
        Packed.write(sample, sampled, out);
        if (holidays) {
            profile.writeHolidays(out);
        }
    }

    @Override
    void readOwn(DataInput in) throws IOException {
        profile.readWeek(in);
        Packed.read(spread, spread.length, in);
        in.readFully(spreadHours);
        overallSquare = in.readFloat();
        hoursLearned = in.readInt();
        highSigns = in.readInt();
        lowSigns = in.readInt();
        hour = in.readLong();
        lastMillis = in.readLong();
        readings = in.readInt();
        stride = in.readInt();
        int bits = in.readByte();
        bare = (bits & IS_BARE) != 0;
        sampled = in.readByte();
        Packed.read(sample, sampled, in);
        if ((bits & KNOWS_HOLIDAYS) != 0) {
            profile.readHolidays(in);
        }
    }
}
