package org.aedile.city.demo;

import org.aedile.kernel.GeoPoint;

/**
 * A row of {@code sources.csv}: what stands where in the demo city.
 *
 * @param kind what sort of source it is
 * @param id id of the source
 * @param name what people call it
 * @param zone square or quarter it belongs to
 * @param place where it stands
 * @param rhythm how busy the place is over the week
 * @param level value of a busy hour: vehicles in 5 minutes, people present, people leaving per minute, dB
 * @param stream number of its randomness
 */
record Site(
        SiteKind kind, String id, String name, String zone, GeoPoint place, Rhythm rhythm, double level, long stream) {
    static Site parse(String[] row) {
        return new Site(
                SiteKind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)),
                row[1],
                row[2],
                row[3],
                GeoPoint.of(Double.parseDouble(row[4]), Double.parseDouble(row[5])),
                Rhythm.of(row[6]),
                Double.parseDouble(row[7]),
                Chance.stream(row[1]));
    }

    /** A constant of this site in [0, 1): what makes it differ from others of its kind. */
    double trait(int number) {
        return (stream >>> (number * 12 & 63) & 0xfff) / 4096.0;
    }

    /** How busy it is at that time; each site runs some minutes ahead of its kind or behind. */
    double busy(long millis) {
        return rhythm.at(millis + Math.round((trait(0) - 0.5) * 20 * DemoTime.MINUTE));
    }

    double distanceMeters(GeoPoint other) {
        return place.distanceMeters(other);
    }
}
