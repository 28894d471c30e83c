package org.aedile.city.demo;

import static org.aedile.city.demo.DemoTime.HOUR;
import static org.aedile.city.demo.DemoTime.MINUTE;

/**
 * What the counters, meters and detectors of the streets read. Counts are Poisson about a mean that itself wanders (so they
 * are overdispersed and autocorrelated); levels are a daily course plus drifts of several scales plus the instrument's own
 * noise.
 */
final class ReadingModel {
    private static final long CITY = Chance.stream("city-wide");

    private final Chance chance;
    private final Weather weather;
    private final PlantModel plants;

    ReadingModel(Chance chance) {
        this.chance = chance;
        this.weather = new Weather(chance);
        this.plants = new PlantModel(chance, weather);
    }

    /**
     * The value of a property.
     *
     * @param index number of the reading, for its own noise
     */
    double value(Site site, String property, long millis, long index) {
        return switch (site.kind()) {
            case TRAFFIC -> Math.round(vehicles(site, millis, index) * hiccup(site, millis, index));
            case SIGNAL -> round(SignalPlans.cycleSeconds(site, millis) + 0.8 * noise(site, 1, millis, index), 1);
            case SQUARE -> Math.round(people(site, millis, index) * hiccup(site, millis, index));
            case EXIT -> leaving(site, millis, index);
            case AIR -> air(site, property, millis, index);
            case GAS -> gas(site, property, millis, index);
            case NOISE -> decibels(site, millis, index);
            case WEATHER -> weatherValue(site, property, millis, index);
            case WATER, POWER -> plants.value(site, property, millis, index);
            default -> throw new IllegalStateException(site.id() + " has no readings");
        };
    }

    /** One reading in 6,000 of a counter is plain wrong: half of it missed, or counted twice. */
    private double hiccup(Site site, long millis, long index) {
        double draw = chance.uniform(site.stream() + 11, index, millis);
        return draw < 1 / 12_000.0 ? 0.4 : draw < 1 / 6_000.0 ? 2 : 1;
    }

    /**
     * A small event of its own, a coach that unloads, a lorry under the intake of an air station: up to 1 for 20 minutes,
     * some once in two days, 0 else.
     */
    private double event(Site site, long millis) {
        long span = 40 * MINUTE;
        long cell = Math.floorDiv(millis, span);
        if (chance.uniform(site.stream() + 12, cell, millis) > 1 / 70.0) {
            return 0;
        }
        double at = (millis - cell * span) / (double) span;
        return Math.pow(Math.sin(Math.PI * at), 2) * chance.uniform(site.stream() + 13, cell, millis);
    }

    private double vehicles(Site site, long millis, long index) {
        double mood =
                0.07 * chance.drift(CITY, millis, 2 * HOUR) + 0.09 * chance.drift(site.stream(), millis, 25 * MINUTE);
        double mean = 0.6 * site.level() * site.busy(millis) * Math.exp(mood) * (1 - 0.1 * weather.rainWetness(millis));
        return chance.poisson(mean * Threats.traffic(site, millis), site.stream() + 1, index, millis);
    }

    private double people(Site site, long millis, long index) {
        double mood = 0.05 * chance.drift(CITY + 1, millis, 3 * HOUR)
                + 0.09 * chance.drift(site.stream(), millis, 40 * MINUTE);
        double outdoors = 1 - 0.45 * weather.rainWetness(millis);
        double present = site.level() * site.busy(millis) * Math.exp(mood) * outdoors * Threats.crowd(site, millis);
        double miscounted = 1 + 0.02 * noise(site, 1, millis, index) + 0.35 * event(site, millis);
        return Math.max(0, Math.round(present * miscounted + 0.7 * noise(site, 2, millis, index)));
    }

    private double leaving(Site site, long millis, long index) {
        double mood = 0.05 * chance.drift(CITY + 1, millis, 3 * HOUR)
                + 0.1 * chance.drift(site.stream(), millis, 15 * MINUTE);
        double outdoors = 1 - 0.45 * weather.rainWetness(millis);
        double mean = site.level() * site.busy(millis) * Math.exp(mood) * outdoors * Threats.exit(site, millis);
        return chance.poisson(mean, site.stream() + 1, index, millis);
    }

    private double air(Site site, String property, long millis, long index) {
        double stale = weather.stagnation(millis)
                + 1.2 * event(site, millis)
                + 0.25 * chance.drift(site.stream(), millis, 80 * MINUTE);
        double exhaust = site.busy(millis);
        double sun = weather.sun(millis);
        double washed = 1 - 0.5 * weather.rainWetness(millis);
        double typical = switch (property) {
            case "pm10" -> (11 + 9 * exhaust) * Math.exp(0.3 * stale) * washed;
            case "pm2_5" -> (5.5 + 4 * exhaust) * Math.exp(0.32 * stale) * washed;
            case "no2" -> (8 + 26 * exhaust) * Math.exp(0.3 * stale) * (1 - 0.3 * sun);
            default -> (62 + 38 * sun - 16 * exhaust) * Math.exp(-0.08 * stale);
        };
        double measured = typical * (1 + 0.05 * noise(site, property.hashCode(), millis, index));
        return round(Math.max(0, measured), 1);
    }

    private double gas(Site site, String property, long millis, long index) {
        double unrest = 0.25 * chance.drift(site.stream() + 3, millis, 3 * HOUR) + noise(site, 1, millis, index);
        if (property.equals("h2s")) {
            return round(0.06 + 0.02 * site.trait(3) + 0.008 * unrest, 3);
        }
        double leak =
                Threats.chlorinePpm(site, millis) * Math.exp(0.12 * chance.drift(site.stream(), millis, 2 * MINUTE));
        return round(0.02 + 0.01 * site.trait(4) + 0.004 * unrest + leak, 3);
    }

    private double decibels(Site site, long millis, long index) {
        double daily = 8 * Math.log10(site.busy(millis) + 0.08);
        double drift = 0.7 * chance.drift(site.stream(), millis, 30 * MINUTE);
        double passing = chance.uniform(site.stream() + 2, index, millis);
        double motorcycle = passing < 0.0025 ? 4 + 2_400 * passing : 0;
        double sound = site.level() + daily + drift + 0.9 * noise(site, 1, millis, index) + motorcycle;
        return round(sound + 2.5 * weather.rainWetness(millis) + Threats.noiseDecibels(site, millis), 1);
    }

    private double weatherValue(Site site, String property, long millis, long index) {
        double own = chance.drift(site.stream() + property.hashCode(), millis, 2 * HOUR);
        double noise = noise(site, property.hashCode(), millis, index);
        return switch (property) {
            case "temperature" -> round(weather.temperature(millis) + 0.5 * site.trait(3) + 0.3 * own + 0.1 * noise, 1);
            case "humidity" -> round(Math.min(100, weather.humidity(millis) + 1.5 * own + 0.5 * noise), 0);
            case "wind" -> round(Math.max(0, weather.wind(millis) + 0.4 * own + 0.35 * noise), 1);
            case "rain" -> round(weather.rain(millis) * Math.exp(0.3 * own), 1);
            default -> round(weather.pressure(millis) + 0.2 * own + 0.05 * noise, 1);
        };
    }

    private double noise(Site site, int what, long millis, long index) {
        return chance.normal(site.stream() * 31 + what, index, millis);
    }

    static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
