package org.aedile.server.incident.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.Attachment;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incident.internal.IncidentWriter.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of incidents: what came is hashed at once, and who had it in hand is written down. */
@Component
class AttachmentDesk {
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final String ADD = """
            insert into incident_attachment (id, incident_id, agency_id, name, media_type, size_bytes, sha256, content, marking,
                note_owner, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHOUT_CONTENT = """
            select id, agency_id, name, media_type, size_bytes, sha256, marking, note_owner from incident_attachment
            where incident_id = ? order by added_at, id
            """;
    private static final String CUSTODY = """
            insert into incident_custody (attachment_id, agency_id, person, act, sha256, at) values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient client;
    private final SeenIncidents incidents;
    private final IncidentActs acts;
    private final Gate gate;

    AttachmentDesk(JdbcClient client, SeenIncidents incidents, IncidentActs acts, Gate gate) {
        this.client = client;
        this.incidents = incidents;
        this.acts = acts;
        this.gate = gate;
    }

    /**
     * A file to add.
     *
     * @param content owned by the desk from here on
     * @param group name of the need-to-know group that it is for; null for none
     */
    @SuppressWarnings("ArrayRecordComponent") // as large as a file; nobody compares it
    record NewFile(
            String name,
            String mediaType,
            byte[] content,
            Marking marking,
            @Nullable String group) {}

    private record Marked(Attachment attachment, MarkedNote note) {}

    List<Attachment> list(String incident, Caller caller) {
        Sight sight = gate.sightOf(caller);
        StoredIncident stored = incidents.require(incident, caller);
        return all(incident).stream()
                .filter(one ->
                        new EntrySight(stored, sight).reads(one.attachment().agency(), one.note()))
                .map(Marked::attachment)
                .toList();
    }

    Attachment add(String incident, NewFile file, Caller caller) {
        HeaderFields.requireLength("name of a file", file.name(), 1, 200);
        requireSize(file.content().length);
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        String hash = sha256(file.content());
        acts.change(incident, caller, Event.CHANGED, act -> {
            MarkedNote note = MarkedNote.of(
                    file.name(), file.marking(), file.group(), act.hand().sight());
            client.sql(ADD)
                    .params(
                            id,
                            incident,
                            act.hand().agency().value(),
                            file.name(),
                            file.mediaType(),
                            file.content().length,
                            hash,
                            file.content(),
                            note.marking().word(),
                            note.owner().value(),
                            caller.username(),
                            act.hand().time())
                    .update();
            writeCustody(id, Attachment.Act.ADDED, hash, act.hand());
            Said said = added(id, file, hash);
            act.write(new NewEntry(
                    EntryKind.ATTACHMENT,
                    said.text(),
                    null,
                    file.marking(),
                    file.group(),
                    said.facts(),
                    Optional.empty()));
        });
        return require(incident, id).attachment();
    }

    private static Said added(String id, NewFile file, String hash) {
        String bytes = Integer.toString(file.content().length);
        return new Said(
                Saying.ATTACHED,
                "%s, %s bytes, SHA-256 %s".formatted(file.name(), bytes, hash),
                Map.of("attachment", id, "name", file.name(), "bytes", bytes, "sha256", hash));
    }

    /**
     * A file that the viewer may read.
     *
     * @throws AedileException {@code NOT_FOUND}, also for what may not be read
     */
    Attachment requireRead(StoredIncident incident, String id, Sight sight) {
        Marked marked = require(incident.id(), id);
        if (!new EntrySight(incident, sight).reads(marked.attachment().agency(), marked.note())) {
            throw notFound(incident.id(), id);
        }
        return marked.attachment();
    }

    /** What is in a file, as it came. */
    byte[] content(Attachment file) {
        byte[] content = client.sql("select content from incident_attachment where id = ?")
                .param(file.id())
                .query(byte[].class)
                .single();
        String hash = sha256(content);
        if (!hash.equals(file.sha256())) {
            throw new IllegalStateException(
                    "the content of attachment " + file.id() + " has hash " + hash + " and came with " + file.sha256());
        }
        return content;
    }

    static void requireSize(long bytes) {
        if (bytes == 0 || bytes > MOST_BYTES) {
            throw new AedileException(
                            ErrorCode.TOO_LARGE, "a file has 1 to %d bytes, this one %d".formatted(MOST_BYTES, bytes))
                    .because(
                            Objection.Kind.FILE_SIZE,
                            Map.of("bytes", String.valueOf(bytes), "most", String.valueOf(MOST_BYTES)));
        }
    }

    /** Writes down who had it in hand. */
    void writeCustody(String id, Attachment.Act act, String hash, Hand hand) {
        client.sql(CUSTODY)
                .params(id, hand.agency().value(), hand.person(), act.word(), hash, hand.time())
                .update();
    }

    private List<Marked> all(String incident) {
        return client.sql(WITHOUT_CONTENT).param(incident).query(AttachmentDesk::read).list().stream()
                .map(this::withCustody)
                .toList();
    }

    private Marked require(String incident, String id) {
        return all(incident).stream()
                .filter(one -> one.attachment().id().equals(id))
                .findFirst()
                .orElseThrow(() -> notFound(incident, id));
    }

    private static AedileException notFound(String incident, String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "incident '" + incident + "' has no file '" + id + "'");
    }

    private static Marked read(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        Marking marking = Marking.ofRow(row.getString("marking"));
        Attachment attachment = new Attachment(
                id,
                row.getString("agency_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                marking,
                List.of());
        return new Marked(
                attachment, new MarkedNote(attachment.name(), marking, AgencyId.of(row.getString("note_owner"))));
    }

    private Marked withCustody(Marked one) {
        Attachment attachment = one.attachment();
        return new Marked(attachment.with(custodyOf(attachment.id())), one.note());
    }

    private List<Attachment.Custody> custodyOf(String id) {
        return client.sql("select * from incident_custody where attachment_id = ? order by sequence")
                .param(id)
                .query((row, number) -> new Attachment.Custody(
                        row.getString("person"),
                        row.getString("agency_id"),
                        Attachment.Act.ofRow(row.getString("act")),
                        row.getString("sha256"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
