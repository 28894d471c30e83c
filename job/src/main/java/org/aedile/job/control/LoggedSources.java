package org.aedile.job.control;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.SourceProfileJson;
import org.jspecify.annotations.Nullable;

/**
 * The registered sources as the log tells them. Written by one thread, asked by all others: whoever asks for a source that
 * isn't there waits until the log has been read to its end, once for each. A source may speak as soon as it is registered,
 * and its first words are to be judged by its registration too.
 */
final class LoggedSources implements SourceProfiles {
    private static final int MOST_ABSENT = 100_000;

    private final Map<String, SourceProfile> profiles = new ConcurrentHashMap<>();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final LoggedCity city = new LoggedCity();
    private final ReadingToTheEnd reading;

    /** Waits until all that is on the log now has been read. */
    @FunctionalInterface
    interface ReadingToTheEnd {
        void await() throws InterruptedException;
    }

    LoggedSources(ReadingToTheEnd reading) {
        this.reading = reading;
    }

    /** Takes a record of a source. An unchanged profile keeps its identity, by which detection caches its plans. */
    void take(String key, byte @Nullable [] value) {
        if (value == null) {
            profiles.remove(key);
            return;
        }
        SourceProfile profile = SourceProfileJson.read(value);
        if (!profile.equals(profiles.get(key))) {
            profiles.put(key, profile);
        }
        absent.remove(key);
    }

    /** Takes a record of the city; in effect with {@link #applyCity}. */
    void takeCity(String key, byte @Nullable [] value) {
        city.take(key, value);
    }

    void applyCity() {
        city.apply();
    }

    @Override
    public Optional<SourceProfile> find(String sourceId) {
        SourceProfile known = profiles.get(sourceId);
        if (known != null) {
            return Optional.of(known);
        }
        if (isAbsentForTheFirstTime(sourceId)) {
            awaitTheRest();
        }
        return Optional.ofNullable(profiles.get(sourceId));
    }

    @Override
    public CityRelations city() {
        return city;
    }

    private boolean isAbsentForTheFirstTime(String sourceId) {
        if (absent.size() >= MOST_ABSENT) {
            absent.clear();
        }
        return absent.add(sourceId);
    }

    private void awaitTheRest() {
        try {
            reading.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sources were read", e);
        }
    }
}
