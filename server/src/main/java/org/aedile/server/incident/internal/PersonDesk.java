package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.InvolvedPerson;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incident.Standing;
import org.aedile.server.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suspects, victims and witnesses: read for the purpose of the incident, and every first read is in the audit log. */
@Component
class PersonDesk {
    private static final String ADD = """
            insert into incident_person (id, incident_id, agency_id, role, name, description, marking, note_owner, made_by,
                made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient client;
    private final SeenIncidents incidents;
    private final IncidentActs acts;
    private final Gate gate;
    private final IncidentReads reads;

    PersonDesk(JdbcClient client, SeenIncidents incidents, IncidentActs acts, Gate gate, IncidentReads reads) {
        this.client = client;
        this.incidents = incidents;
        this.acts = acts;
        this.gate = gate;
        this.reads = reads;
    }

    /**
     * Somebody to write down.
     *
     * @param group name of the need-to-know group that it is for; null for none
     */
    record NewPerson(
            InvolvedPerson.Role role,
            String name,
            String description,
            Marking marking,
            @Nullable String group) {}

    /** Something that is known or thought of a person. */
    record Statement(String text, Standing standing) {}

    private record Marked(InvolvedPerson person, MarkedNote note) {}

    /**
     * Those that the caller may read of. Who works on the open incident reads them for it.
     *
     * @param purpose what others read them for; null when they state none
     */
    List<InvolvedPerson> list(String incident, @Nullable String purpose, Caller caller) {
        Sight sight = gate.sightOf(caller);
        StoredIncident stored = incidents.require(incident, caller);
        List<InvolvedPerson> persons = all(incident).stream()
                .filter(one -> new EntrySight(stored, sight).reads(one.person().agency(), one.note()))
                .map(Marked::person)
                .toList();
        if (!persons.isEmpty()) {
            reads.require(IncidentReads.of(stored), stored, purpose, caller);
        }
        return persons;
    }

    InvolvedPerson add(String incident, NewPerson person, Caller caller) {
        HeaderFields.requireLength("name of a person", person.name(), 1, 200);
        HeaderFields.requireLength("description of a person", person.description(), 0, 4_000);
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        acts.change(incident, caller, Event.CHANGED, act -> {
            MarkedNote note = MarkedNote.of(
                    person.name(), person.marking(), person.group(), act.hand().sight());
            client.sql(ADD)
                    .params(
                            id,
                            incident,
                            act.hand().agency().value(),
                            person.role().word(),
                            person.name(),
                            person.description(),
                            note.marking().word(),
                            note.owner().value(),
                            caller.username(),
                            act.hand().time())
                    .update();
            Said said = new Said(
                    Saying.INVOLVED,
                    person.role().word() + ": " + person.name(),
                    Map.of("person", id, "role", person.role().word(), "name", person.name()));
            act.write(new NewEntry(
                    EntryKind.PERSON,
                    said.text(),
                    null,
                    person.marking(),
                    person.group(),
                    said.facts(),
                    Optional.empty()));
        });
        return require(incident, id).person();
    }

    /** Says something of a person, for whoever may read of them. */
    TimelineEntry say(String incident, String person, Statement statement, Caller caller) {
        Sight sight = gate.sightOf(caller);
        StoredIncident stored = incidents.require(incident, caller);
        Marked marked = require(incident, person);
        if (!new EntrySight(stored, sight).reads(marked.person().agency(), marked.note())) {
            throw notFound(incident, person);
        }
        return acts.write(incident, caller, Event.CHANGED, act -> act.write(statement(marked, statement)));
    }

    private static @Nullable String groupOf(Marked marked) {
        String owner = marked.note().owner().value();
        return marked.note().marking() == Marking.GROUP ? owner.substring(owner.indexOf('~') + 1) : null;
    }

    private static NewEntry statement(Marked marked, Statement statement) {
        return new NewEntry(
                EntryKind.PERSON,
                marked.person().name() + ": " + statement.text(),
                statement.standing(),
                marked.note().marking(),
                groupOf(marked),
                Map.of("person", marked.person().id()),
                Optional.empty());
    }

    private List<Marked> all(String incident) {
        return client.sql("select * from incident_person where incident_id = ? order by made_at, id")
                .param(incident)
                .query(PersonDesk::read)
                .list();
    }

    private Marked require(String incident, String id) {
        return all(incident).stream()
                .filter(one -> one.person().id().equals(id))
                .findFirst()
                .orElseThrow(() -> notFound(incident, id));
    }

    private static AedileException notFound(String incident, String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "incident '" + incident + "' has no person '" + id + "'");
    }

    private static Marked read(ResultSet row, int number) throws SQLException {
        Marking marking = Marking.ofRow(row.getString("marking"));
        InvolvedPerson person = new InvolvedPerson(
                row.getString("id"),
                row.getString("agency_id"),
                InvolvedPerson.Role.ofRow(row.getString("role")),
                row.getString("name"),
                row.getString("description"),
                marking,
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
        return new Marked(person, new MarkedNote(person.name(), marking, AgencyId.of(row.getString("note_owner"))));
    }
}
