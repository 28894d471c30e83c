package org.aedile.server.oversight.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Basis;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.Subject;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.oversight.Purpose;
import org.aedile.server.oversight.WorkedIncidents;
import org.aedile.server.oversight.WorkedIncidents.WorkedIncident;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes reads of personal data into the audit log: the first of each session, record and purpose. The database decides which
 * one is the first; memory only spares it the later ones.
 */
@Service
class ReadLog implements PersonalReads {
    private static final int REMEMBERED = 100_000;

    /** Longer than any session lives; the audit log keeps it for good. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String FIRST = """
            insert into personal_read (agency_id, session_id, kind, record_id, purpose, reason, username, first_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcClient client;
    private final AuditTrail trail;
    private final Purposes purposes;
    private final GlassDesk glasses;
    private final WorkedIncidents incidents;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Set<Read> remembered = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    ReadLog(
            JdbcClient client,
            AuditTrail trail,
            Purposes purposes,
            GlassDesk glasses,
            WorkedIncidents incidents,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.client = client;
        this.trail = trail;
        this.purposes = purposes;
        this.glasses = glasses;
        this.incidents = incidents;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Read(String session, String kind, String id, String purpose) {}

    /** The newest reads. */
    private static final class Recent extends LinkedHashMap<Read, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Read, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    @Override
    public void require(PersonalRecord record, @Nullable String stated, Caller caller) {
        if (!allows(record, stated, caller)) {
            throw needed(record, caller);
        }
    }

    @Override
    public boolean allows(PersonalRecord record, @Nullable String stated, Caller caller) {
        Optional<Purpose> purpose = find(record, stated, caller);
        boolean allowed = purpose.isPresent() || caller.isLocal();
        once(
                record,
                caller,
                purpose.map(Purpose::basis).orElse(Basis.NONE),
                purpose.map(Purpose::reason).orElse(""),
                allowed ? Decision.SHOWN : Decision.REFUSED);
        return allowed;
    }

    @Override
    public Purpose requirePurpose(PersonalRecord record, @Nullable String stated, Caller caller) {
        return find(record, stated, caller).orElseThrow(() -> needed(record, caller));
    }

    /** What the caller states, or the emergency in which they broke the glass before it. */
    private Optional<Purpose> find(PersonalRecord record, @Nullable String stated, Caller caller) {
        if (stated == null || stated.isBlank()) {
            return glasses.openOf(caller.agency(), caller.username()).stream()
                    .filter(glass -> glass.scope().covers(record.owner(), record.category()))
                    .findFirst()
                    .map(glass -> new Purpose.Emergency(glass.id(), glass.reason()));
        }
        Purpose purpose = PurposeText.read(stated, purposes.of(caller.agency()));
        if (purpose instanceof Purpose.Incident incident) {
            requireWorked(incident.reference(), record, caller);
        }
        return Optional.of(purpose);
    }

    private AedileException needed(PersonalRecord record, Caller caller) {
        return new AedileException(
                ErrorCode.PURPOSE_NEEDED,
                "%s %s holds personal data; say what you read it for".formatted(record.kind(), record.id()),
                PurposeText.hint(purposes.of(caller.agency())));
    }

    /** An incident is a purpose for those who work on it, while it is open. */
    private void requireWorked(String number, PersonalRecord record, Caller caller) {
        Optional<WorkedIncident> worked = incidents.find(number, caller);
        if (worked.filter(WorkedIncident::open).isEmpty()) {
            once(record, caller, Basis.NONE, "", Decision.REFUSED);
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "incident '%s' %s"
                            .formatted(number, worked.isPresent() ? "is closed" : "is none that your agency works on"),
                    PurposeText.hint(purposes.of(caller.agency())));
        }
    }

    private void once(PersonalRecord record, Caller caller, Basis basis, String reason, Decision decision) {
        Read read = new Read(session(caller), record.kind(), record.id(), basis.purpose());
        if (remembered.contains(read)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            if (insert(read, reason, caller)) {
                trail.write(new AuditEntry(
                        clock.instant(),
                        caller.actor(),
                        "read",
                        new Subject(record.kind(), record.id()),
                        basis,
                        decision,
                        reason.isEmpty() ? List.of() : List.of(Hash.ofContent(reason))));
            }
        });
        remembered.add(read);
    }

    private boolean insert(Read read, String reason, Caller caller) {
        client.sql("delete from personal_read where first_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        return client.sql(FIRST)
                        .params(
                                caller.agency().value(),
                                read.session(),
                                read.kind(),
                                read.id(),
                                read.purpose(),
                                reason,
                                caller.username(),
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** A machine has no session: each of its days is one. */
    private String session(Caller caller) {
        return caller.sessionId().isEmpty()
                ? caller.username() + ' ' + Instant.EPOCH.until(clock.instant(), java.time.temporal.ChronoUnit.DAYS)
                : caller.sessionId();
    }
}
