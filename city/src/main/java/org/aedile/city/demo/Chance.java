package org.aedile.city.demo;

/**
 * Randomness as a pure function: the same seed, stream and index give the same number, whenever and in whatever order they
 * are asked for. Before the evening begins every seed has the same past, so that one set of learned states fits all seeds;
 * slow drifts pass from the common past into the seed's own evening without a step.
 */
final class Chance {
    private static final long PAST_SEED = 0x5eed_0000_cafeL;
    private static final long EVENING_START_MILLIS = DemoTime.EVENING_START.toEpochMilli();

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** 64 random bits for that index of a stream; {@code timeMillis} only decides between past and evening. */
    long bits(long stream, long index, long timeMillis) {
        long base = timeMillis < EVENING_START_MILLIS ? PAST_SEED : seed;
        return mix(mix(base * 0x9e3779b97f4a7c15L + stream) + index * 0xd1b54a32d192ed03L);
    }

    /** Uniform in (0, 1). */
    double uniform(long stream, long index, long timeMillis) {
        return toUniform(bits(stream, index, timeMillis));
    }

    /** Standard normal (Box and Muller 1958). */
    double normal(long stream, long index, long timeMillis) {
        long bits = bits(stream, index, timeMillis);
        return Math.sqrt(-2 * Math.log(toUniform(bits))) * Math.cos(2 * Math.PI * toUniform(mix(bits)));
    }

    /**
     * A standard normal that wanders: values nearer than {@code scaleMillis} resemble each other. Smooth interpolation
     * between independent values at the multiples of the scale, with the variance kept at 1 in between.
     */
    double drift(long stream, long timeMillis, long scaleMillis) {
        long cell = Math.floorDiv(timeMillis, scaleMillis);
        double at = (timeMillis - cell * scaleMillis) / (double) scaleMillis;
        double weight = at * at * (3 - 2 * at);
        long salted = stream * 31 + scaleMillis;
        double before = bell(bits(salted, cell, cell * scaleMillis));
        double after = bell(bits(salted, cell + 1, (cell + 1) * scaleMillis));
        double norm = Math.sqrt(weight * weight + (1 - weight) * (1 - weight));
        return (before * (1 - weight) + after * weight) / norm;
    }

    /** A count with that mean: Poisson by inversion, by the normal approximation from a mean of 40 on. */
    long poisson(double mean, long stream, long index, long timeMillis) {
        if (mean >= 40) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(stream, index, timeMillis)));
        }
        double left = uniform(stream, index, timeMillis);
        double term = Math.exp(-mean);
        long count = 0;
        while (left > term && count < 200) {
            left -= term;
            count++;
            term *= mean / count;
        }
        return count;
    }

    /** A whole number from 0 to under {@code bound}. */
    int pick(int bound, long stream, long index, long timeMillis) {
        return (int) Math.floorMod(bits(stream, index, timeMillis), (long) bound);
    }

    /** A stream's number from its name. */
    static long stream(String name) {
        long hash = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return mix(hash);
    }

    /** The finaliser of splitmix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private static double toUniform(long bits) {
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Nearly normal with light tails: the sum of four uniforms of 16 bits each, scaled to variance 1. */
    private static double bell(long bits) {
        double sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        return (sum / 65536.0 - 2) * Math.sqrt(3);
    }
}
