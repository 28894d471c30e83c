package org.aedile.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/** What sources say second by second, and what rules make of it. */
public final class Story {
    /** Second 0. */
    public static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    private static final long TICK_MILLIS = 1_000;

    private final List<Said> said = new ArrayList<>();
    private final SourceProfiles profiles;

    /** An observation, and when it is received. */
    private record Said(Observation observation, long receivedMillis) {}

    public Story() {
        this(SourceProfiles.NONE);
    }

    public Story(SourceProfiles profiles) {
        this.profiles = profiles;
    }

    /** A record with the fields {@code name, value, name, value, …}, received at once. */
    public Story record(double second, String source, String... fields) {
        return place(second, source, Optional.empty(), fields);
    }

    public Story fields(double second, String source, Map<String, FieldValue> fields) {
        return say(second, source, Optional.empty(), new Content.LogRecord(fields));
    }

    public Story at(double second, String source, GeoPoint place, String... fields) {
        return place(second, source, Optional.of(place), fields);
    }

    public Story reading(double second, String source, String property, double value) {
        return say(second, source, Optional.empty(), new Content.Reading(property, value, "1"));
    }

    private Story place(double second, String source, Optional<GeoPoint> place, String... fields) {
        Map<String, FieldValue> record = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            record.put(fields[i], new FieldValue.Text(fields[i + 1]));
        }
        return say(second, source, place, new Content.LogRecord(record));
    }

    private Story say(double second, String source, Optional<GeoPoint> place, Content content) {
        Instant time = NOON.plusMillis(Math.round(second * 1_000));
        said.add(new Said(
                new Observation(
                        "o-" + (said.size() + 1),
                        AgencyId.of("it"),
                        SourceId.of(source),
                        LogSource.NONE,
                        "live",
                        time,
                        time,
                        place,
                        content),
                time.toEpochMilli()));
        return this;
    }

    /** The same, each received so many milliseconds after it happened. */
    public Story delayed(LongSupplier delayMillis) {
        Story delayed = new Story(profiles);
        said.forEach(
                one -> delayed.said.add(new Said(one.observation(), one.receivedMillis() + delayMillis.getAsLong())));
        return delayed;
    }

    /** The same, with a delay that each source has for itself, so that what it says stays in its order. */
    public Story delayedBySource(LongSupplier delayMillis) {
        Map<String, Long> delays = new TreeMap<>();
        Story delayed = new Story(profiles);
        said.forEach(one -> delayed.said.add(new Said(
                one.observation(),
                one.receivedMillis()
                        + delays.computeIfAbsent(
                                one.observation().source().value(), source -> delayMillis.getAsLong()))));
        return delayed;
    }

    /** All that is told, in order. */
    public List<Alert> alerts(String rules) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("story.yml", rules)), List.of());
        if (!catalog.refused().isEmpty()) {
            throw new AssertionError(catalog.refused().toString());
        }
        return alerts(catalog);
    }

    public List<Alert> alerts(Catalog catalog) {
        return new Stepping(catalog, profiles).verify(frames()).alerts;
    }

    /** All that is told by a single run, for stories too long for {@link #alerts}. */
    public List<Alert> told(Catalog catalog) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), profiles, collected);
        FrameView view = new FrameView();
        for (byte[] frame : frames()) {
            view.wrap(frame);
            if (view.isTick()) {
                detection.tick(view.receiptTimeMillis());
            } else {
                detection.observe(view);
            }
        }
        return collected.alerts;
    }

    /** What correlations make of one of the observations, {@code source/id}, as far as that is told until the last. */
    public CorrelationInquiry inquiry(String rules, String reference) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("story.yml", rules)), List.of());
        CorrelationInquiry inquiry = new CorrelationInquiry(catalog, profiles, reference);
        FrameView view = new FrameView();
        for (byte[] frame : received(new FrameWriter())) {
            inquiry.observe(view.wrap(frame));
        }
        inquiry.tick(view.receiptTimeMillis() + 1);
        return inquiry;
    }

    /** What stands in the end: of each alert the last word, without those that were retracted; by when it began. */
    public static List<Alert> standing(List<Alert> told) {
        Map<String, Alert> last = new TreeMap<>();
        for (Alert alert : told) {
            Alert before = last.put(alert.id(), alert);
            if (before != null && before.revision() >= alert.revision()) {
                throw new AssertionError(
                        "revision %d of %s follows revision %d".formatted(alert.revision(), alert, before.revision()));
            }
        }
        return last.values().stream()
                .filter(alert -> alert.status() != Alert.Status.RETRACTED)
                .sorted(Comparator.comparing(Alert::startTime).thenComparing(Alert::id))
                .toList();
    }

    /** "raised: 5 times …", one line an alert. */
    public static List<String> lines(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> alert.status().name().toLowerCase(java.util.Locale.ROOT) + ": " + alert.explanation())
                .toList();
    }

    /** In order of receipt, then time goes on for a quarter of a day. */
    private List<byte[]> frames() {
        FrameWriter writer = new FrameWriter();
        List<byte[]> frames = received(writer);
        long last = said.stream().mapToLong(Said::receivedMillis).max().orElse(NOON.toEpochMilli());
        for (long at = 1; at <= 21_600_000 / TICK_MILLIS; at *= 2) {
            frames.add(writer.tick("live", last + at * TICK_MILLIS));
        }
        return frames;
    }

    private List<byte[]> received(FrameWriter writer) {
        List<Said> received = new ArrayList<>(said);
        received.sort(Comparator.comparingLong(Said::receivedMillis));
        List<byte[]> frames = new ArrayList<>();
        for (Said one : received) {
            Observation o = one.observation();
            frames.add(writer.write(new Observation(
                    o.id(),
                    o.agency(),
                    o.source(),
                    o.logSource(),
                    o.timeDomain(),
                    o.eventTime(),
                    Instant.ofEpochMilli(one.receivedMillis()),
                    o.place(),
                    o.content())));
        }
        return frames;
    }

    /** The frames as they are read, for looking at single observations. */
    static FrameView view(byte[] frame) {
        return new FrameView().wrap(frame);
    }
}
