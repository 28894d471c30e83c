package org.aedile.server.history.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.Band;
import org.aedile.detection.SeasonalBaseline;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.Alerts;
import org.aedile.server.api.Cursor;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
import org.aedile.server.gate.Gate;
import org.aedile.server.history.History;
import org.aedile.server.history.Readings;
import org.aedile.server.history.Series;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.oversight.PersonalReads.PersonalRecord;
import org.aedile.server.source.SeenSources;
import org.aedile.server.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** History over REST: charts and records of a source. */
@RestController
@RequestMapping("/api/v1/sources/{id}")
@Tag(name = "history", description = "What sources said")
class HistoryController {
    private static final Duration DEFAULT_SPAN = Duration.ofHours(2);
    private static final int MAX_POINTS = 10_000;
    private static final int BAND_POINTS = 240;
    private static final int MAX_ALERTS = 200;

    private final History history;
    private final BaselineStore baselines;
    private final SeenSources sources;
    private final Alerts alerts;
    private final DomainChoice domains;
    private final Gate gate;
    private final PersonalReads reads;

    HistoryController(
            History history,
            BaselineStore baselines,
            SeenSources sources,
            Alerts alerts,
            DomainChoice domains,
            Gate gate,
            PersonalReads reads) {
        this.reads = reads;
        this.gate = gate;
        this.history = history;
        this.baselines = baselines;
        this.sources = sources;
        this.alerts = alerts;
        this.domains = domains;
    }

    /** The time that a request is about: the last two hours of the domain unless it says otherwise. */
    private record Span(String timeDomain, Instant from, Instant to) {}

    @GetMapping("/series")
    @Operation(operationId = "getSeries", summary = "A property's readings with what was expected, for a chart")
    Series series(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String property,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "600") int points,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        requirePoints(points);
        Source source = sources.requireHistory(id, caller);
        requirePurpose(source, purpose, caller);
        SourceProfile.Property measured = property(source, property);
        Span span = span(domain, from, to);
        Readings readings = history.readings(span.timeDomain(), id, measured.name(), span.from(), span.to());
        return new Series(
                measured.name(),
                measured.label(),
                measured.unit(),
                points(readings, points),
                band(baselines.baseline(span.timeDomain(), id, measured.name()), span),
                alerts.list(
                        AlertFilter.ofSource(gate.sightOf(caller), span.timeDomain(), id, span.from(), span.to()),
                        null,
                        MAX_ALERTS));
    }

    @GetMapping("/observations")
    @Operation(operationId = "listObservations", summary = "Log records of a source with their fields, newest first")
    Page<History.Entry> observations(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        requirePurpose(sources.requireHistory(id, caller), purpose, caller);
        Span span = span(domain, from, to);
        int size = PageLimit.of(limit);
        Optional<Cursor> after = Optional.ofNullable(cursor).map(Cursor::decode);
        return Page.of(
                history.records(new History.Records(span.timeDomain(), id, span.from(), span.to(), after, size + 1)),
                size,
                last -> new Cursor(last.time(), last.id()).encode());
    }

    private void requirePurpose(Source source, @Nullable String purpose, Caller caller) {
        if (source.stewardship().dataClass().encrypted()) {
            String id = source.id().value();
            reads.require(new PersonalRecord("source", id, source.agency(), source.category()), purpose, caller);
        }
    }

    private Span span(@Nullable String domain, @Nullable Instant from, @Nullable Instant to) {
        String timeDomain = domains.idOf(domain);
        Instant end = to == null ? domains.clockOf(timeDomain).instant().plusSeconds(1) : to;
        Instant start = from == null ? end.minus(DEFAULT_SPAN) : from;
        if (!start.isBefore(end)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "from " + start + " is not before to " + end, "swap from and to");
        }
        return new Span(timeDomain, start, end);
    }

    private static SourceProfile.Property property(Source source, @Nullable String name) {
        if (source.properties().isEmpty()) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "source " + source.id() + " reports no numbers",
                    "its records are at /api/v1/sources/" + source.id() + "/observations");
        }
        if (name == null) {
            return source.properties().get(0);
        }
        return source.findProperty(name)
                .orElseThrow(() ->
                        new AedileException(ErrorCode.NOT_FOUND, "source " + source.id() + " has no property " + name));
    }

    private static void requirePoints(int points) {
        if (points < 2 || points > MAX_POINTS) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "points " + points + " is outside 2 to " + MAX_POINTS);
        }
    }

    private static List<Series.Point> points(Readings readings, int points) {
        int[] shown = Downsampling.indexes(readings, points);
        List<Series.Point> list = new ArrayList<>(shown.length);
        for (int index : shown) {
            list.add(new Series.Point(readings.times()[index], readings.values()[index]));
        }
        return list;
    }

    private static List<Series.Expected> band(SeasonalBaseline baseline, Span span) {
        long from = span.from().toEpochMilli();
        long length = span.to().toEpochMilli() - from;
        List<Series.Expected> list = new ArrayList<>();
        for (int i = 0; i <= BAND_POINTS; i++) {
            long time = from + length * i / BAND_POINTS;
            Band band = baseline.band(time);
            if (band.known()) {
                list.add(new Series.Expected(time, orNull(band.low()), band.mid(), orNull(band.high())));
            }
        }
        return list;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
