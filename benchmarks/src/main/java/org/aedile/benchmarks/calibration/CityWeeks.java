package org.aedile.benchmarks.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoSource;
import org.aedile.kernel.Content;
import org.aedile.kernel.Observation;
import org.jspecify.annotations.Nullable;

/** What some sources of the demo city say in weeks without a threat, with what is planted in them. Deterministic by seed. */
final class CityWeeks {
    /** Monday 2026-06-08, 00:00 in Monaco: after the demo's evening, and long before clocks change. */
    static final long BEGIN_MILLIS = 1_780_869_600_000L;

    private static final long CHUNK_MILLIS = Duration.ofHours(12).toMillis();

    private final DemoEvening city;
    private final List<DemoSource> sources;
    private final List<Planted> planted;

    /** The value at which a sensor got stuck, by what was planted. */
    private final Map<Planted, Double> stuck = new HashMap<>();

    /** Takes what comes, in order of receipt. */
    interface Taker {
        void take(Observation observation);
    }

    CityWeeks(long seed, List<DemoSource> sources, List<Planted> planted) {
        this.city = new DemoEvening(seed);
        this.sources = sources;
        this.planted = planted;
    }

    /** All that is received from the beginning on until so many milliseconds later. */
    void run(long millis, Taker taker) {
        for (long at = BEGIN_MILLIS; at < BEGIN_MILLIS + millis; at += CHUNK_MILLIS) {
            List<Observation> chunk = new ArrayList<>();
            for (DemoSource source : sources) {
                chunk.addAll(city.observations(source, at, Math.min(at + CHUNK_MILLIS, BEGIN_MILLIS + millis)));
            }
            chunk.sort(Comparator.comparing(Observation::receiptTime).thenComparing(Observation::id));
            chunk.forEach(observation -> change(observation, taker));
        }
    }

    private void change(Observation observation, Taker taker) {
        if (!(observation.content() instanceof Content.Reading reading)) {
            return;
        }
        Planted happening = happening(observation);
        if (happening == null || !happening.form().reaches(reading.property())) {
            taker.take(observation);
            return;
        }
        double first = stuck.computeIfAbsent(happening, key -> reading.value());
        double value = happening.form().change(reading.value(), first);
        if (!Double.isNaN(value)) {
            taker.take(with(observation, new Content.Reading(reading.property(), value, reading.unit())));
        }
    }

    private @Nullable Planted happening(Observation observation) {
        String source = observation.source().value();
        long millis = observation.eventTime().toEpochMilli();
        return planted.stream()
                .filter(one -> one.contains(source, millis))
                .findFirst()
                .orElse(null);
    }

    private static Observation with(Observation observation, Content content) {
        return new Observation(
                observation.id(),
                observation.agency(),
                observation.source(),
                observation.logSource(),
                observation.timeDomain(),
                observation.eventTime(),
                observation.receiptTime(),
                observation.place(),
                content);
    }
}
