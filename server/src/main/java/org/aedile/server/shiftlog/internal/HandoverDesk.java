package org.aedile.server.shiftlog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.shiftlog.HandoverPart;
import org.aedile.server.shiftlog.HandoverPart.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The desk at which shifts change: what is open is written down as it is, and the next shift confirms it. */
@Service
class HandoverDesk {
    private static final String KIND = "shift-handover";
    private static final String ADD = """
            insert into shift_handover (id, agency_id, domain_id, at, stored_at, author, author_name, note, summary)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;
    private static final String CONFIRM = """
            update shift_handover set confirmed_at = ?, confirmed_by = ?, confirmed_name = ?
            where id = ? and confirmed_at is null
            """;

    private final JdbcClient client;
    private final List<HandoverPart> parts;
    private final DomainChoice domains;
    private final Decisions decisions;
    private final Deeds deeds;
    private final InstantSource clock;
    private final JsonMapper json;

    HandoverDesk(
            JdbcClient client,
            List<HandoverPart> parts,
            DomainChoice domains,
            Decisions decisions,
            Deeds deeds,
            InstantSource clock,
            JsonMapper json) {
        this.client = client;
        this.parts = List.copyOf(parts);
        this.domains = domains;
        this.decisions = decisions;
        this.deeds = deeds;
        this.clock = clock;
        this.json = json;
    }

    /** What would be handed over now. */
    List<Section> draft(String timeDomain, Caller caller) {
        return parts.stream().map(part -> part.section(timeDomain, caller)).toList();
    }

    /** The newest ones of the caller's agency. */
    List<Handover> list(String timeDomain, int limit, Caller caller) {
        return client.sql("select * from shift_handover where agency_id = ? and domain_id = ?"
                        + " order by stored_at desc, id limit ?")
                .params(caller.agency().value(), timeDomain, limit)
                .query(this::read)
                .list();
    }

    /** @param id of what is written, or of what was written before under the same key */
    @Transactional
    public Handover write(String id, String timeDomain, String note, Caller caller) {
        Instant now = domains.requireOpen(timeDomain).clock().instant();
        String summary = json.writeValueAsString(draft(timeDomain, caller));
        int added = client.sql(ADD)
                .params(Arrays.asList(
                        id,
                        caller.agency().value(),
                        timeDomain,
                        Timestamp.from(now),
                        Timestamp.from(clock.instant()),
                        caller.username(),
                        caller.displayName(),
                        note,
                        summary))
                .update();
        if (added > 0) {
            deeds.done("handed-over", new Subject(KIND, id), note + "\n" + summary);
        }
        return require(id, caller);
    }

    /**
     * The next shift read it.
     *
     * @throws AedileException {@code NOT_FOUND}, {@code NOT_ALLOWED} for whoever wrote it, {@code CONFLICT} when somebody
     *     else confirmed it
     */
    @Transactional
    public Handover confirm(String id, Caller caller) {
        Handover known = require(id, caller);
        if (known.author().equals(caller.username())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED, "you wrote this handover", "somebody of the next shift confirms it");
        }
        Instant now = clock.instant();
        int confirmed = client.sql(CONFIRM)
                .params(Timestamp.from(now), caller.username(), caller.displayName(), id)
                .update();
        if (confirmed > 0) {
            deeds.done("confirmed", KIND, id);
        }
        Handover after = require(id, caller);
        if (!caller.username().equals(after.confirmedBy())) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "%s confirmed it at %s".formatted(after.confirmedName(), after.confirmedAt()),
                    "it needs nobody else");
        }
        return after;
    }

    static String newId() {
        return "%016x%016x"
                .formatted(
                        ThreadLocalRandom.current().nextLong(),
                        ThreadLocalRandom.current().nextLong());
    }

    private Handover require(String id, Caller caller) {
        return client.sql("select * from shift_handover where id = ? and agency_id = ?")
                .params(id, caller.agency().value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> decisions.absent(
                        caller,
                        new Subject(KIND, id),
                        () -> exists(id),
                        new AedileException(
                                ErrorCode.NOT_FOUND,
                                "there is no handover " + id + " of your agency",
                                "GET /api/v1/shift-log/handovers lists them")));
    }

    private boolean exists(String id) {
        return client.sql("select exists (select from shift_handover where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private Handover read(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getString("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("note"),
                json.readValue(row.getString("summary"), new TypeReference<List<Section>>() {}),
                time(row.getTimestamp("confirmed_at")),
                row.getString("confirmed_by"),
                row.getString("confirmed_name"));
    }

    private static @Nullable Instant time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
