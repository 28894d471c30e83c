package org.aedile.benchmarks.subjects;

import org.aedile.kernel.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators wrote about alerts in a year, and what was refused in the days for which that is kept, with a person in some of it. */
final class KeptForAYear {
    private static final String NOTES = """
            insert into alert_transition (domain_id, alert_id, agency_id, state, at, person, note)
            select 'live', md5(n::text), ?, 'acknowledged', now() - (n % 365) * interval '1 day', 'operator-' || n % 40,
                'seen from the tower at ' || n % 24 || ' h, nobody was in the way'
            from generate_series(1, ?::int) as n""";
    private static final String REFUSED = """
            insert into rejected_message (agency_id, at, code, reason, source_id, channel, excerpt)
            select ?, now() - (n % 140) * interval '1 hour', 'late', 'older than an hour', 'air-' || n % 5000, 'http',
                '{"source":"air-' || n % 5000 || '","property":"pm10","value":' || n % 977 || '}'
            from generate_series(1, ?::int) as n""";
    private static final String NAME_IN_ALERTS =
            "update alert set explanation = explanation || ', reported by ' || ? where id in"
                    + " (select md5((n * 97)::text) from generate_series(1, ?::int) as n)";
    private static final String NAME_IN_NOTES =
            "update alert_transition set note = note || ', says ' || ? where sequence in"
                    + " (select sequence from alert_transition where note is not null order by md5(sequence::text) limit ?)";
    private static final String NAME_IN_REFUSED =
            "update rejected_message set excerpt = excerpt || ' ' || ? where id in"
                    + " (select id from rejected_message order by md5(id::text) limit ?)";

    private final JdbcTemplate jdbc;
    private final AgencyId agency;

    KeptForAYear(JdbcTemplate jdbc, AgencyId agency) {
        this.jdbc = jdbc;
        this.agency = agency;
    }

    void insert(int notes, int refused) {
        jdbc.update(NOTES, agency.value(), notes);
        jdbc.update(REFUSED, agency.value(), refused);
    }

    /** Writes the name into that many records of each kind. */
    void mention(String name, int times) {
        jdbc.update(NAME_IN_ALERTS, name, times);
        jdbc.update(NAME_IN_NOTES, name, times);
        jdbc.update(NAME_IN_REFUSED, name, times);
        jdbc.execute("vacuum (analyze) alert");
        jdbc.execute("vacuum (analyze) alert_transition");
        jdbc.execute("vacuum (analyze) rejected_message");
    }
}
