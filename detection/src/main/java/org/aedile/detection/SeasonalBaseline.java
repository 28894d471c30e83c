package org.aedile.detection;

import org.aedile.detection.sensor.Holidays;
import org.aedile.detection.sensor.LocalHours;
import org.aedile.detection.sensor.SeasonalBand;
import org.aedile.detection.sensor.Transform;
import org.aedile.detection.sensor.WeekProfile;

/**
 * What is usual for one property of one source, hour by hour of the week and of public holidays: the band that charts draw.
 * Built from {@link BaselineUpdate}s, by the same formula that the seasonal detector alerts by. Not thread-safe.
 */
public final class SeasonalBaseline {
    private final WeekProfile profile = new WeekProfile();
    private final WeekProfile width = new WeekProfile();
    private Transform transform = Transform.NONE;
    private LocalHours hours = LocalHours.UTC;
    private Holidays holidays = Holidays.NONE;
    private long newestMillis = Long.MIN_VALUE;

    /** Takes in what was learned of one hour; the newest says which days are holidays. */
    public void accept(BaselineUpdate update) {
        if (update.atMillis() >= newestMillis) {
            newestMillis = update.atMillis();
            transform = Transform.parse(update.transform());
            hours = LocalHours.of(update.timeZone());
            holidays = Holidays.parse(update.holidays());
        }
        profile.set(update.hour(), update.center(), update.weeks());
        width.set(update.hour(), update.spread(), update.weeks());
    }

    /** What is usual at that time (event time, milliseconds since 1970). */
    public Band band(long eventTimeMillis) {
        long local = hours.localMillis(eventTimeMillis);
        return SeasonalBand.of(
                transform, profile.at(local, holidays), width.at(local, holidays), Double.NEGATIVE_INFINITY);
    }
}
