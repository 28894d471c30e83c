package org.aedile.city.demo;

import static org.aedile.city.demo.DemoTime.HOUR;
import static org.aedile.city.demo.DemoTime.MINUTE;
import static org.aedile.city.demo.ReadingModel.round;

/**
 * The operational technology: one drinking-water pumping station and two substations, whose instruments are tied to one
 * another by demand. Pump 1 always runs, pump 2 while demand is above 60 %, pump 3 stands by.
 */
final class PlantModel {
    private static final long WATER = Chance.stream("water demand");
    private static final long POWER = Chance.stream("power demand");

    private final Chance chance;
    private final Weather weather;

    PlantModel(Chance chance, Weather weather) {
        this.chance = chance;
        this.weather = weather;
    }

    double value(Site site, String property, long millis, long index) {
        double noise = chance.normal(site.stream() * 31, index, millis);
        double drift = chance.drift(site.stream(), millis, 50 * MINUTE);
        return switch (property) {
            case "pressure" -> pressure(site, millis, noise, drift);
            case "flow" -> round(320 * waterDemand(site, millis) + 3 * noise, 1);
            case "level" -> round(level(millis) + 0.01 * drift + 0.004 * noise, 3);
            case "running" -> running(site, millis) ? 1 : 0;
            case "residual_chlorine" -> round(0.28 + 0.012 * drift + 0.006 * noise, 3);
            case "turbidity" -> round(0.21 + 0.012 * drift + 0.01 * noise, 3);
            case "voltage" -> round(20.4 - 0.12 * site.busy(millis) + 0.03 * drift + 0.02 * noise, 3);
            case "frequency" -> round(50 + 0.012 * chance.drift(POWER + 1, millis, 4 * MINUTE) + 0.004 * noise, 3);
            case "load" -> round(load(site, millis) + 0.04 * noise, 2);
            case "closed" -> 1;
            default -> temperature(site, millis, noise, drift);
        };
    }

    private double pressure(Site site, long millis, double noise, double drift) {
        double demand = waterDemand(site, millis);
        return site.id().contains("inlet")
                ? round(4.3 - 0.35 * demand + 0.03 * drift + 0.02 * noise, 3)
                : round(6.9 - 0.5 * demand + 0.04 * drift + 0.02 * noise, 3);
    }

    private double temperature(Site site, long millis, double noise, double drift) {
        double air = weather.temperature(millis);
        if (site.kind() == SiteKind.POWER) {
            return round(24 + air + 14 * site.busy(millis) + 0.6 * drift + 0.15 * noise, 1);
        }
        double work = site.id().endsWith("1") ? 1 : site.id().endsWith("2") ? 0.75 : 0.05;
        return round(air + 6 + 28 * work * (0.7 + 0.3 * waterDemand(site, millis)) + 0.5 * drift + 0.2 * noise, 1);
    }

    private double load(Site site, long millis) {
        double demand = site.busy(millis) * (1 + 0.03 * chance.drift(POWER, millis, 3 * HOUR));
        double cooling = 0.012 * Math.max(0, weather.temperature(millis) - 21);
        double own = 0.03 * chance.drift(site.stream(), millis, 35 * MINUTE);
        return (6 + 5 * site.trait(3)) * (demand + cooling + own);
    }

    private double waterDemand(Site site, long millis) {
        double shared =
                0.04 * chance.drift(WATER, millis, 2 * HOUR) + 0.03 * chance.drift(WATER + 1, millis, 20 * MINUTE);
        return site.rhythm().at(millis) * (1 + shared);
    }

    /** The reservoir is filled at night and drawn down by day. */
    private static double level(long millis) {
        return 3.9 + 0.9 * Math.cos((DemoTime.hourOfDay(millis) - 6) / 24 * 2 * Math.PI);
    }

    private static boolean running(Site site, long millis) {
        double hour = DemoTime.hourOfDay(millis);
        return site.id().endsWith("1") || site.id().endsWith("2") && hour >= 6.5 && hour < 22.5;
    }
}
