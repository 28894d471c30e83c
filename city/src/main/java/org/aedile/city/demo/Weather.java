package org.aedile.city.demo;

import static org.aedile.city.demo.DemoTime.HOUR;

/** The weather over the city: what it is everywhere, before a station's own deviation. Late May on the Côte d'Azur. */
final class Weather {
    private static final long STREAM = Chance.stream("weather");

    private final Chance chance;

    Weather(Chance chance) {
        this.chance = chance;
    }

    /** Air temperature in °C: a day's curve with its warmest hour at 15:00, days that differ by some degrees. */
    double temperature(long millis) {
        double hour = DemoTime.hourOfDay(millis);
        double daily = 3.4 * Math.cos((hour - 15) / 24 * 2 * Math.PI);
        return 19.5 + daily + 1.4 * chance.drift(STREAM + 1, millis, 30 * HOUR) - 1.5 * rainWetness(millis);
    }

    /** Height of the sun as a share of its highest: 0 at night. */
    double sun(long millis) {
        double hour = DemoTime.hourOfDay(millis);
        return Math.max(0, Math.sin((hour - 6.0) / 15.0 * Math.PI)) * (hour > 6 && hour < 21 ? 1 : 0);
    }

    /** Rain in mm/h: showers of an hour or two, none most of the time. */
    double rain(long millis) {
        double cloud = chance.drift(STREAM + 2, millis, 9 * HOUR) + 0.4 * chance.drift(STREAM + 3, millis, HOUR);
        return Math.max(0, cloud - 1.75) * 6;
    }

    /** 0 when it is dry, 1 in rain that keeps people at home. */
    double rainWetness(long millis) {
        return Math.min(1, rain(millis) / 2);
    }

    /** Wind in m/s: the sea breeze of the afternoon and slow changes. */
    double wind(long millis) {
        double breeze = 1.6 * Math.max(0, Math.sin((DemoTime.hourOfDay(millis) - 9) / 12 * Math.PI));
        return Math.max(0.2, 2.1 + breeze + 0.9 * chance.drift(STREAM + 4, millis, 7 * HOUR));
    }

    /** Relative humidity in %. */
    double humidity(long millis) {
        double free = 66 - 2.2 * (temperature(millis) - 19.5) + 5 * chance.drift(STREAM + 5, millis, 11 * HOUR);
        return Math.min(99, Math.max(25, free + 18 * rainWetness(millis)));
    }

    /** Air pressure at sea level in hPa. */
    double pressure(long millis) {
        return 1016 + 3.5 * chance.drift(STREAM + 6, millis, 40 * HOUR);
    }

    /** How stale the air is, around 0: slow, the same for the whole city; what dust and exhaust have in common. */
    double stagnation(long millis) {
        return 0.8 * chance.drift(STREAM + 7, millis, 16 * HOUR) - 0.12 * (wind(millis) - 2.6);
    }
}
