package org.aedile.server.unit.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitPosition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where units were, in PostgreSQL. */
@Repository
class PositionStore {
    private static final String ADD = """
            insert into unit_position (unit_id, agency_id, at, received_at, lon, lat, accuracy_meters)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (unit_id, at) do nothing
            """;
    private static final String TRACK =
            "select at, lon, lat, accuracy_meters from unit_position where unit_id = ? and at >= ? order by at limit ?";
    /** The newest of a unit that is on duty stays: it is the last known place. */
    private static final String FORGET = """
            delete from unit_position p using unit u
            where u.id = p.unit_id and p.received_at < ? and (u.retired or u.status = 'off-duty'
                or p.at < (select max(n.at) from unit_position n where n.unit_id = p.unit_id))
            """;

    private final JdbcTemplate jdbc;

    PositionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param received by the system's clock, by which retention goes */
    record Row(Unit unit, UnitPosition position, Instant received) {}

    /** All or none, in one round trip. */
    void add(List<Row> rows) {
        jdbc.batchUpdate(
                ADD,
                rows.stream()
                        .map(row -> new Object[] {
                            row.unit().id(),
                            row.unit().agency().value(),
                            Timestamp.from(row.position().at()),
                            Timestamp.from(row.received()),
                            row.position().point().longitudeDegrees(),
                            row.position().point().latitudeDegrees(),
                            row.position().accuracyMeters()
                        })
                        .toList());
    }

    /** Oldest first. */
    List<UnitPosition> track(String unitId, Instant from, int most) {
        return jdbc.query(
                TRACK,
                (row, number) -> UnitPosition.of(
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        row.getDouble("accuracy_meters"),
                        UnitStore.time(row, "at").orElseThrow()),
                unitId,
                Timestamp.from(from),
                most);
    }

    /** Deletes what came before that time. */
    int forget(Instant before) {
        return jdbc.update(FORGET, Timestamp.from(before));
    }
}
