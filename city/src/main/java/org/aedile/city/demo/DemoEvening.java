package org.aedile.city.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.Content;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceProfile;

/**
 * What the demo city says, as a pure function of seed and time: the same window asked for twice, at whatever speed and in
 * whatever pieces, gives the same observations. Thread-safe.
 *
 * <p>A reading is taken at its source's own phase of the interval and arrives after some hundred milliseconds; one in
 * {@value #LATE_ONE_IN} arrives up to three minutes late and so out of order. Event times are by the source's clock with
 * its skew, receipt times by the domain's.
 */
public final class DemoEvening {
    /** The seed of the demo unless another is asked for. */
    public static final long DEFAULT_SEED = 1;

    private static final int LATE_ONE_IN = 2_500;
    private static final long MAX_DELAY_MILLIS = 3 * DemoTime.MINUTE;
    private static final Comparator<Observation> IN_ORDER = Comparator.comparing(Observation::receiptTime)
            .thenComparing(observation -> observation.source().value())
            .thenComparing(Observation::id);

    private final Chance chance;
    private final ReadingModel readings;
    private final Map<SiteKind, RecordModel> records = new EnumMap<>(SiteKind.class);
    private final Map<String, Site> sites = new java.util.HashMap<>();

    public DemoEvening(long seed) {
        chance = new Chance(seed);
        readings = new ReadingModel(chance);
        records.put(SiteKind.SIGNAL, new SignalLog(chance));
        records.put(SiteKind.WINDOWS, new WindowsLog(chance));
        records.put(SiteKind.LINUX, new LinuxLog(chance));
        records.put(SiteKind.FIREWALL, new NetworkLog(chance));
        records.put(SiteKind.SWITCH, new NetworkLog(chance));
        records.put(SiteKind.POSTS, new PostLog(chance));
        DemoCity.sites().forEach(site -> sites.put(site.id(), site));
    }

    /** What all sources say and the gateway receives in [from, to), in order of receipt (milliseconds since 1970). */
    public List<Observation> observations(long fromMillis, long toMillis) {
        List<Observation> all = new ArrayList<>();
        DemoCity.sources().forEach(source -> collect(source, fromMillis, toMillis, all));
        all.sort(IN_ORDER);
        return all;
    }

    /** What one source says and the gateway receives in [from, to), in order of receipt. */
    public List<Observation> observations(DemoSource source, long fromMillis, long toMillis) {
        List<Observation> own = new ArrayList<>();
        collect(source, fromMillis, toMillis, own);
        own.sort(IN_ORDER);
        return own;
    }

    private void collect(DemoSource source, long from, long to, List<Observation> into) {
        Site site = Optional.ofNullable(sites.get(source.id()))
                .orElseThrow(() -> new IllegalStateException("the demo city has no source " + source.id()));
        for (SourceProfile.Property property : source.profile().properties()) {
            collectReadings(source, site, property, new Window(from, to), into);
        }
        RecordModel model = records.get(site.kind());
        if (model != null) {
            collectRecords(source, site, model, new Window(from, to), into);
        }
    }

    /** Receipt times from and up to, milliseconds since 1970. */
    private record Window(long from, long to) {
        boolean contains(long millis) {
            return millis >= from && millis < to;
        }
    }

    private void collectReadings(
            DemoSource source, Site site, SourceProfile.Property property, Window window, List<Observation> into) {
        long interval = property.interval().toMillis();
        long phase = Math.floorMod(site.stream(), interval);
        long first = Math.floorDiv(window.from() - MAX_DELAY_MILLIS - phase, interval);
        long last = Math.floorDiv(window.to() - phase, interval);
        long stream = site.stream() + property.name().hashCode();
        for (long index = first; index <= last; index++) {
            long taken = phase + index * interval;
            long received = taken + delay(stream, index, taken);
            if (window.contains(received)) {
                double value = readings.value(site, property.name(), taken, index);
                Content content = new Content.Reading(property.name(), value, property.unit());
                into.add(observation(
                        source, property.name() + '-' + Long.toString(index, 36), taken, received, content));
            }
        }
    }

    private void collectRecords(
            DemoSource source, Site site, RecordModel model, Window window, List<Observation> into) {
        long first = Math.floorDiv(window.from() - DemoTime.SECOND, DemoTime.MINUTE);
        long last = Math.floorDiv(window.to(), DemoTime.MINUTE);
        for (long minute = first; minute <= last; minute++) {
            int number = 0;
            for (RecordModel.Entry entry : model.minute(site, minute * DemoTime.MINUTE)) {
                String id = Long.toString(minute, 36) + '-' + number++;
                long received = entry.millis() + 120 + chance.pick(700, site.stream(), entry.millis(), entry.millis());
                if (window.contains(received)) {
                    into.add(observation(source, id, entry.millis(), received, new Content.LogRecord(entry.fields())));
                }
            }
        }
    }

    private long delay(long stream, long index, long taken) {
        long bits = chance.bits(stream + 17, index, taken);
        long usual = 90 + (bits & 0x1ff);
        boolean late = Math.floorMod(bits >>> 16, LATE_ONE_IN) == 0;
        return late
                ? 15 * DemoTime.SECOND + Math.floorMod(bits >>> 32, MAX_DELAY_MILLIS - 15 * DemoTime.SECOND)
                : usual;
    }

    private static Observation observation(DemoSource source, String id, long taken, long received, Content content) {
        SourceProfile profile = source.profile();
        return new Observation(
                id,
                profile.agency(),
                profile.id(),
                profile.logSource(),
                DemoCity.DOMAIN,
                Instant.ofEpochMilli(taken).plus(source.clockSkew()),
                Instant.ofEpochMilli(received),
                Optional.empty(),
                content);
    }
}
