package org.aedile.benchmarks.rows;

import java.util.List;
import java.util.Locale;
import org.aedile.benchmarks.harness.Progress;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table full of alerts of some agencies, mixed by time: four of five are closed, severe ones are rare. */
public final class ManyAlerts {
    private static final int BATCH = 100_000;
    private static final String INSERT = """
            insert into alert (domain_id, id, agency_id, revision, status, state, severity, kind, rule_id, rule_author,
                title, explanation, source_id, source_name, category, zone, personal, latitude, longitude, start_time,
                end_time, detected_at, observations, tags, attributes, occurrences)
            select 'live', md5(n::text), (?::text[])[1 + (h / 100) % ?], 1, 'raised',
                case when h % 100 < 80 then 'closed' when h % 100 < 95 then 'new' else 'acknowledged' end,
                case when h % 97 < 2 then 3 when h % 97 < 20 then 2 when h % 97 < 50 then 1 else 0 end,
                'seasonal', 'pm10-high-' || n % 50, 'bench', 'Particles far above usual',
                'particles ' || n % 9999 || ' µg/m³, 9.1 times what is usual here on a Saturday at 21:00',
                'air-' || n % 5000, 'Air ' || n % 5000, 'air_quality', 'zone-' || n % 40, n % 3 = 0,
                43.73 + n % 1000 / 1e5, 7.42 + n % 997 / 1e5, at, at + interval '30 seconds', at,
                array['air-' || n % 5000 || '/o-' || n], array['air'], '{"count": "1"}', 1
            from (select n, abs(hashint4(n)) as h, timestamptz '2026-11-22' - n * interval '7 seconds' as at
                from generate_series(?::int, ?::int) as n) as made""";

    private final JdbcTemplate jdbc;
    private final String[] agencies;

    /** @param agencies whose they are, about as many of each */
    public ManyAlerts(JdbcTemplate jdbc, List<String> agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies.toArray(String[]::new);
    }

    /** Inserts that many and looks after the table as PostgreSQL does in time. */
    public void insert(int count) {
        long began = System.nanoTime();
        for (int first = 1; first <= count; first += BATCH) {
            jdbc.update(INSERT, agencies, agencies.length, first, Math.min(count, first + BATCH - 1));
        }
        jdbc.execute("vacuum (analyze) alert");
        double seconds = (System.nanoTime() - began) / 1e9;
        Progress.say(
                String.format(Locale.ROOT, "%d alerts of %d agencies made in %.0f s", count, agencies.length, seconds));
    }
}
