package org.aedile.server.incident.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.NewIncident;
import org.aedile.server.incident.NewIncident.Header;
import org.aedile.server.incident.NewIncident.Mirrored;
import org.aedile.server.incident.PartState;
import org.aedile.server.incident.Standing;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of incidents, within a transaction of its caller. Thread-safe. */
@Repository
class IncidentWriter {
    private static final String OPEN = """
            insert into incident (id, domain_id, agency_id, number, type, title, description, severity, latitude, longitude,
                place, fields, origin, reporter, authority, external_id, participants, opened_by, opened_at, changed_at,
                title_of_alert)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NEXT_NUMBER = """
            insert into incident_number (agency_id, domain_id, year, last) values (?, ?, ?, 1)
            on conflict (agency_id, domain_id, year) do update set last = incident_number.last + 1 returning last
            """;
    private static final String HEADER = """
            update incident set type = ?, title_of_alert = title_of_alert and title = ?, title = ?, description = ?, severity = ?,
                latitude = ?, longitude = ?, place = ?, fields = ?::jsonb where id = ?
            """;
    private static final String EDITED = """
            insert into incident_edit (incident_id, agency_id, field, person, at) values (?, ?, ?, ?, ?)
            on conflict (incident_id, field) do update set agency_id = excluded.agency_id, person = excluded.person,
                at = excluded.at
            """;
    private static final String ENTRY = """
            insert into incident_entry (incident_id, agency_id, at, written_at, kind, author, text, standing, marking,
                note_owner, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning *
            """;
    private static final String JOIN = """
            insert into incident_alert (incident_id, agency_id, alert_id, alert_agency, category, severity, added_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcClient client;
    private final IncidentRows rows;
    private final JsonMapper json;

    IncidentWriter(JdbcClient client, IncidentRows rows, JsonMapper json) {
        this.client = client;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Who does something in an incident, and when.
     *
     * @param sight what they may see and do
     * @param person user name
     * @param at by the domain's clock
     */
    record Hand(Sight sight, String person, Instant at) {
        AgencyId agency() {
            return sight.viewer();
        }

        Timestamp time() {
            return Timestamp.from(at);
        }
    }

    /** @param titleOfAlert true when its title is that of one of its alerts */
    void open(String id, NewIncident incident, boolean titleOfAlert, Hand hand) {
        Header header = incident.header();
        client.sql(OPEN)
                .params(Arrays.asList(
                        id,
                        incident.timeDomain(),
                        hand.agency().value(),
                        nextNumber(incident.timeDomain(), hand),
                        header.type(),
                        header.title(),
                        header.description(),
                        SeverityRank.of(header.severity()),
                        latitude(header),
                        longitude(header),
                        header.place(),
                        json.writeValueAsString(header.fields()),
                        incident.origin().word(),
                        incident.reporter(),
                        incident.mirrored().map(Mirrored::authority).orElse(null),
                        incident.mirrored().map(Mirrored::externalId).orElse(null),
                        new String[] {hand.agency().value()},
                        hand.person(),
                        hand.time(),
                        hand.time(),
                        titleOfAlert))
                .update();
    }

    private String nextNumber(String timeDomain, Hand hand) {
        int year = hand.at().atZone(ZoneOffset.UTC).getYear();
        int number = client.sql(NEXT_NUMBER)
                .params(hand.agency().value(), timeDomain, year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(hand.agency(), year, number);
    }

    /** The incident that mirrors that of another system, when there is one. */
    Optional<String> findMirror(String timeDomain, Mirrored mirrored, AgencyId agency) {
        return client.sql("select id from incident where domain_id = ? and agency_id = ? and authority = ?"
                        + " and external_id = ?")
                .params(timeDomain, agency.value(), mirrored.authority(), mirrored.externalId())
                .query(String.class)
                .optional();
    }

    void setHeader(String id, Header header) {
        client.sql(HEADER)
                .params(Arrays.asList(
                        header.type(),
                        header.title(),
                        header.title(),
                        header.description(),
                        SeverityRank.of(header.severity()),
                        latitude(header),
                        longitude(header),
                        header.place(),
                        json.writeValueAsString(header.fields()),
                        id))
                .update();
    }

    void edited(String id, String field, Hand hand) {
        client.sql(EDITED)
                .params(id, hand.agency().value(), field, hand.person(), hand.time())
                .update();
    }

    /** Who changed that field last, and when; empty when it was the other system. */
    Optional<LastEdit> lastEdit(String id, String field) {
        return client.sql("select person, at from incident_edit where incident_id = ? and field = ?")
                .params(id, field)
                .query((row, number) -> new LastEdit(
                        row.getString("person"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Adds a part; the agency sees the incident from then on. */
    void addPart(String id, AgencyId agency, String request, PartState state, Hand hand) {
        client.sql("update incident set participants = array_append(participants, ?) where id = ?"
                        + " and not ? = any (participants)")
                .params(agency.value(), id, agency.value())
                .update();
        client.sql(
                        "insert into incident_part (incident_id, agency_id, state, since, asked_by, asked_at, request, taken_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        agency.value(),
                        state.word(),
                        hand.time(),
                        hand.person(),
                        hand.time(),
                        request,
                        state == PartState.ASKED ? null : hand.time()))
                .update();
    }

    void setPart(String id, String agency, PartState state, Hand hand) {
        client.sql("update incident_part set state = ?, since = ?, taken_at = coalesce(taken_at, ?)"
                        + " where incident_id = ? and agency_id = ?")
                .params(state.word(), hand.time(), hand.time(), id, agency)
                .update();
    }

    void command(String id, String username) {
        client.sql("update incident set commander = ? where id = ?")
                .params(username, id)
                .update();
    }

    void close(String id, String reason, Hand hand) {
        client.sql("update incident set state = 'closed', closed_by = ?, closed_at = ?, close_reason = ?,"
                        + " ended_at = now() where id = ?")
                .params(hand.person(), hand.time(), reason, id)
                .update();
        client.sql("update incident_part set state = 'closed', since = ? where incident_id = ? and state <> 'closed'")
                .params(hand.time(), id)
                .update();
    }

    void reopen(String id) {
        client.sql("update incident set state = 'open', closed_by = null, closed_at = null, close_reason = null,"
                        + " ended_at = null where id = ?")
                .param(id)
                .update();
    }

    /** True when it wasn't there before. */
    boolean join(String id, AlertSummary alert, Hand hand) {
        Sight.AlertTraits traits = alert.traits();
        return client.sql(JOIN)
                        .params(
                                id,
                                hand.agency().value(),
                                alert.id(),
                                traits.owner().value(),
                                traits.category(),
                                SeverityRank.of(traits.severity()),
                                hand.time())
                        .update()
                > 0;
    }

    boolean release(String id, String alert) {
        return client.sql("delete from incident_alert where incident_id = ? and alert_id = ?")
                        .params(id, alert)
                        .update()
                > 0;
    }

    /** Counts the change. */
    void touch(String id, Hand hand) {
        client.sql("update incident set version = version + 1, changed_at = ? where id = ?")
                .params(hand.time(), id)
                .update();
    }

    /** Adds to the timeline and gives what stands there. */
    MarkedEntry addEntry(String id, NewEntry entry, Hand hand) {
        MarkedNote note = MarkedNote.of(entry.text(), entry.marking(), entry.group(), hand.sight());
        return client.sql(ENTRY)
                .params(Arrays.asList(
                        id,
                        hand.agency().value(),
                        Timestamp.from(entry.happenedAt().orElse(hand.at())),
                        hand.time(),
                        entry.kind().word(),
                        hand.person(),
                        entry.text(),
                        word(entry.standing()),
                        note.marking().word(),
                        note.owner().value(),
                        facts(entry.facts())))
                .query(rows::readEntry)
                .single();
    }

    private String facts(Map<String, String> facts) {
        return Objects.requireNonNull(json.writeValueAsString(facts));
    }

    private static @Nullable String word(@Nullable Standing standing) {
        return standing == null ? null : standing.word();
    }

    private static @Nullable Double latitude(Header header) {
        return header.position().map(GeoPoint::latitudeDegrees).orElse(null);
    }

    private static @Nullable Double longitude(Header header) {
        return header.position().map(GeoPoint::longitudeDegrees).orElse(null);
    }
}
