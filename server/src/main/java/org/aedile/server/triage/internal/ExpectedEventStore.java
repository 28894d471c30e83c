package org.aedile.server.triage.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.aedile.server.triage.ExpectedEvent;
import org.aedile.server.triage.ExpectedPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Expected events in PostgreSQL. Thread-safe. */
@Repository
class ExpectedEventStore {
    private static final String PUT = """
            insert into expected_event (id, domain_id, agency_id, name, categories, zone, longitude, latitude, radius_m,
                outline, begins_at, ends_at, person, withdrawn_by, withdrawn_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ?::text is null then null else now() end)
            on conflict (id) do update set name = excluded.name, categories = excluded.categories, zone = excluded.zone,
                longitude = excluded.longitude, latitude = excluded.latitude, radius_m = excluded.radius_m,
                outline = excluded.outline, begins_at = excluded.begins_at, ends_at = excluded.ends_at,
                person = excluded.person, withdrawn_by = excluded.withdrawn_by, withdrawn_at = excluded.withdrawn_at
            """;

    private static final String LIST = """
            select *, (select count(*) from expected_event_alert where event_id = id) as marked
            from expected_event where domain_id = ? and ends_at > ? order by begins_at desc, id
            """;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    ExpectedEventStore(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    void put(String timeDomain, ExpectedEvent event) {
        ExpectedPlace.@Nullable Circle circle = event.place().circle();
        client.sql(PUT)
                .params(Arrays.asList(
                        event.id(),
                        timeDomain,
                        event.agency(),
                        event.name(),
                        event.categories().toArray(String[]::new),
                        event.place().zone(),
                        circle == null ? null : circle.lon(),
                        circle == null ? null : circle.lat(),
                        circle == null ? null : circle.meters(),
                        degrees(event.place().outline()),
                        Timestamp.from(event.begins()),
                        Timestamp.from(event.ends()),
                        event.by(),
                        event.withdrawnBy(),
                        event.withdrawnBy()))
                .update();
    }

    /** Those of a domain that end after that time, the latest first. */
    List<ExpectedEvent> list(String timeDomain, Instant after) {
        return client.sql(LIST)
                .params(timeDomain, Timestamp.from(after))
                .query((row, number) -> read(row))
                .list();
    }

    /** Alerts that were marked; those that are known already count no more. */
    void count(Collection<Expecting.Marked> marked) {
        List<Object[]> rows = marked.stream()
                .map(one -> new Object[] {one.event(), one.agency(), one.alert()})
                .toList();
        jdbc.batchUpdate(
                "insert into expected_event_alert (event_id, agency_id, alert_id) values (?, ?, ?) on conflict do nothing",
                rows);
    }

    private static ExpectedEvent read(ResultSet row) throws SQLException {
        return new ExpectedEvent(
                row.getString("id"),
                row.getString("agency_id"),
                row.getString("name"),
                new ExpectedPlace(row.getString("zone"), circle(row), outline(row.getArray("outline"))),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("withdrawn_by"),
                row.getInt("marked"));
    }

    private static ExpectedPlace.@Nullable Circle circle(ResultSet row) throws SQLException {
        double meters = row.getDouble("radius_m");
        return row.wasNull()
                ? null
                : new ExpectedPlace.Circle(row.getDouble("longitude"), row.getDouble("latitude"), meters);
    }

    private static Double @Nullable [] degrees(@Nullable List<List<Double>> outline) {
        return outline == null ? null : outline.stream().flatMap(List::stream).toArray(Double[]::new);
    }

    private static @Nullable List<List<Double>> outline(@Nullable Array stored) throws SQLException {
        if (stored == null) {
            return null;
        }
        Double[] degrees = (Double[]) stored.getArray();
        List<List<Double>> corners = new ArrayList<>();
        for (int i = 0; i < degrees.length; i += 2) {
            corners.add(List.of(degrees[i], degrees[i + 1]));
        }
        return corners;
    }
}
