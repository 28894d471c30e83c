package org.aedile.server.transparency.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.audit.EntryText;
import org.aedile.server.datasubject.RequestFigures;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.transparency.WeekReport;
import org.aedile.server.transparency.WeekReport.Reads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a week in the audit log. Purposes that somebody wrote freely could tell of a person and are not repeated. */
@Component
class WeekCounts {
    private static final String OTHER = "other";

    /** Words of agencies' lists of purposes, which is all that a purpose is made of; what is free is a reason, and not here. */
    private static final Pattern LISTED = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    /** These have a reference behind them, which is not told. */
    private static final List<String> REFERRING = List.of("incident", "break-glass");

    private static final int MOST_ROWS = 60;
    private static final String READS = """
            select agency, purpose, deed, count(*) from (
                select agency, text::jsonb ->> 'purpose' as purpose,
                    case when verb like 'unmask%' then 'unmasked' when decision = 'masked' then 'shown-masked' else 'read' end
                        as deed
                from audit_entry
                where at >= ? and at < ? and decision <> 'refused' and agency <> '' and verb <> 'was-shown'
                    and (decision in ('shown', 'masked') or verb in ('read', 'exported', 'handed-out') or verb like 'unmask%')
            ) reads group by agency, purpose, deed
            """;
    private static final String BREAK_GLASS = """
            select count(*) filter (where verb = 'began'), count(*) filter (where verb like 'found-%') from audit_entry
            where at >= ? and at < ? and kind = 'break-glass' and decision <> 'refused'
            """;

    private final JdbcClient client;
    private final SourceRegistry sources;
    private final Agreements agreements;
    private final RequestFigures requests;

    WeekCounts(JdbcClient client, SourceRegistry sources, Agreements agreements, RequestFigures requests) {
        this.client = client;
        this.sources = sources;
        this.agreements = agreements;
        this.requests = requests;
    }

    /** Counts of one kind of read; only these three tell two apart. */
    private record Kind(String agency, String deed, String purpose) {}

    private record Counted(Kind kind, long count) {}

    /** The Monday of the week that the first entry of the log is in; empty while the log is. */
    Optional<LocalDate> firstMonday() {
        return client.sql("select min(at) from audit_entry having min(at) is not null")
                .query(String.class)
                .optional()
                .map(at -> mondayOf(Instant.parse(at)));
    }

    static LocalDate mondayOf(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    static String nameOf(LocalDate monday) {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    WeekReport count(LocalDate monday) {
        Instant from = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = from.plus(7, ChronoUnit.DAYS);
        RequestFigures.Figures answered = requests.answered(from, to);
        long[] breakGlass = client.sql(BREAK_GLASS)
                .params(EntryText.time(from), EntryText.time(to))
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        return new WeekReport(
                nameOf(monday),
                monday,
                reads(from, to),
                WeekReport.shown(breakGlass[0]),
                WeekReport.shownPart(breakGlass[1], breakGlass[0]),
                WeekReport.shown(answered.answered()),
                WeekReport.shownPart(answered.inTime(), answered.answered()));
    }

    /** Registered purposes only; all others of an agency are one. */
    private List<Reads> reads(Instant from, Instant to) {
        Set<String> registered = registeredPurposes(to);
        Map<Kind, Long> counts = client
                .sql(READS)
                .params(EntryText.time(from), EntryText.time(to))
                .query((row, number) -> new Counted(
                        new Kind(
                                row.getString("agency"),
                                row.getString("deed"),
                                purpose(row.getString("purpose"), registered)),
                        row.getLong(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Counted::kind,
                        Counted::count,
                        Long::sum,
                        () -> new TreeMap<>(Comparator.comparing(Kind::agency)
                                .thenComparing(Kind::deed)
                                .thenComparing(Kind::purpose))));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Kind, Long>comparingByValue().reversed())
                .limit(MOST_ROWS)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Kind::agency)
                        .thenComparing(Kind::deed)
                        .thenComparing(Kind::purpose)))
                .map(row -> new Reads(
                        row.getKey().agency(),
                        row.getKey().deed(),
                        row.getKey().purpose(),
                        WeekReport.shown(row.getValue())))
                .toList();
    }

    private static String purpose(String stated, Set<String> registered) {
        if (registered.contains(stated) || LISTED.matcher(stated).matches()) {
            return stated;
        }
        return REFERRING.stream()
                .filter(word -> stated.startsWith(word + " "))
                .findFirst()
                .orElse(OTHER);
    }

    private Set<String> registeredPurposes(Instant at) {
        return Stream.concat(
                        sources.listAll().stream()
                                .map(source -> source.stewardship().purpose()),
                        agreements.inEffect(at).stream()
                                .map(agreement -> agreement.terms().grounds().purpose()))
                .collect(Collectors.toSet());
    }
}
