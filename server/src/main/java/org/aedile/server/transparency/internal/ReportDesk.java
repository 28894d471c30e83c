package org.aedile.server.transparency.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.NumberedEntry;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.transparency.WeekReport;
import org.aedile.server.transparency.internal.PublicReport.PublicAgency;
import org.aedile.server.transparency.internal.PublicReport.PublicAgreement;
import org.aedile.server.transparency.internal.PublicReport.PublicCheckpoint;
import org.aedile.server.transparency.internal.PublicReport.PublicProof;
import org.aedile.server.transparency.internal.PublicReport.PublicRetention;
import org.aedile.server.transparency.internal.PublicReport.PublicWeek;
import org.aedile.server.transparency.internal.WeeklyPublication.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The report as bytes, made anew once a minute at most, however many ask. */
@Service
class ReportDesk {
    static final Duration FRESH = Duration.ofMinutes(1);

    private static final int WEEKS = 12;
    private static final int MOST_AGREEMENTS = 200;

    private final boolean published;
    private final WeeklyPublication weeks;
    private final Agreements agreements;
    private final Agencies agencies;
    private final SourceRegistry sources;
    private final AuditLog log;
    private final JsonMapper json;
    private final InstantSource clock;
    private volatile @Nullable Made newest;

    ReportDesk(
            AedileProperties properties,
            WeeklyPublication weeks,
            Agreements agreements,
            Agencies agencies,
            SourceRegistry sources,
            AuditLog log,
            JsonMapper json,
            InstantSource clock) {
        this.published = properties.publicPage();
        this.weeks = weeks;
        this.agreements = agreements;
        this.agencies = agencies;
        this.sources = sources;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Made(Instant at, byte[] bytes) {
        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(FRESH));
        }
    }

    /** @throws AedileException {@code NOT_FOUND} while the city publishes nothing */
    byte[] bytes() {
        if (!published) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "this city publishes no report", "aedile.public-page turns it on");
        }
        Made made = newest;
        return made != null && made.isFresh(clock.instant()) ? made.bytes() : make();
    }

    private synchronized byte[] make() {
        Instant now = clock.instant();
        Made made = newest;
        if (made != null && made.isFresh(now)) {
            return made.bytes();
        }
        byte[] bytes = Asking.as(Asker.Part.PLATFORM, () -> json.writeValueAsBytes(report(now)));
        newest = new Made(now, bytes);
        return bytes;
    }

    private PublicReport report(Instant now) {
        SignedNote note = log.checkpoint();
        Checkpoint checkpoint = Checkpoint.of(note);
        PublicCheckpoint signed = new PublicCheckpoint(
                checkpoint.origin(),
                checkpoint.head().size(),
                checkpoint.head().root().base64(),
                note.encode(),
                log.key().line());
        List<Week> told = weeks.list(WEEKS);
        List<PublicAgreement> agreed = agreements.inEffect(now).stream()
                .limit(MOST_AGREEMENTS)
                .map(PublicAgreement::of)
                .toList();
        return new PublicReport(
                now,
                told.stream().map(week -> proven(week, signed.size())).toList(),
                agreed,
                retention(),
                agencies(told, agreed),
                signed);
    }

    private List<PublicAgency> agencies(List<Week> told, List<PublicAgreement> agreed) {
        Stream<String> readers = told.stream()
                .flatMap(week -> json.readValue(week.report(), WeekReport.class).reads().stream())
                .map(WeekReport.Reads::agency);
        Stream<String> partners = agreed.stream().flatMap(one -> Stream.of(one.shows(), one.sees()));
        return Stream.concat(readers, partners)
                .distinct()
                .sorted()
                .flatMap(id -> agencies.find(AgencyId.of(id)).stream())
                .map(agency -> new PublicAgency(agency.id().value(), agency.name(), agency.kind()))
                .toList();
    }

    private PublicWeek proven(Week week, long size) {
        Optional<NumberedEntry> entry =
                log.search(published(week), size, 1).stream().findFirst();
        return new PublicWeek(week.name(), week.report(), entry.isPresent() ? proof(entry.get(), size) : null);
    }

    private static AuditSearch published(Week week) {
        return new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("published"),
                Optional.of(WeeklyPublication.KIND),
                Optional.of(week.name()),
                Optional.empty());
    }

    private PublicProof proof(NumberedEntry entry, long size) {
        List<String> path = log.inclusion(entry.number(), size).path().stream()
                .map(Hash::base64)
                .toList();
        return new PublicProof(entry.number(), entry.text(), path);
    }

    private List<PublicRetention> retention() {
        return Arrays.stream(DataClass.values()).flatMap(this::retention).toList();
    }

    private Stream<PublicRetention> retention(DataClass dataClass) {
        IntSummaryStatistics days = sources.listAll().stream()
                .map(source -> source.stewardship())
                .filter(stewardship -> stewardship.dataClass() == dataClass)
                .mapToInt(stewardship -> stewardship.retentionDays())
                .summaryStatistics();
        return days.getCount() == 0
                ? Stream.empty()
                : Stream.of(new PublicRetention(
                        dataClass.name().toLowerCase(Locale.ROOT),
                        (int) days.getCount(),
                        days.getMin(),
                        days.getMax()));
    }
}
