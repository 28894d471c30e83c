package org.aedile.server.incident.internal;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.Attachment;
import org.aedile.server.incident.internal.IncidentWriter.Hand;
import org.aedile.server.oversight.PersonalReads.PersonalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands files of incidents out: for a purpose, checked against the hash with which they came, and written down. */
@Component
class AttachmentHandOut {
    private static final String KIND = "attachment";

    private final AttachmentDesk files;
    private final SeenIncidents incidents;
    private final IncidentReads reads;
    private final TransactionTemplate transactions;
    private final DomainChoice domains;
    private final Gate gate;
    private final Deeds deeds;

    AttachmentHandOut(
            AttachmentDesk files,
            SeenIncidents incidents,
            IncidentReads reads,
            TransactionTemplate transactions,
            DomainChoice domains,
            Gate gate,
            Deeds deeds) {
        this.files = files;
        this.incidents = incidents;
        this.reads = reads;
        this.transactions = transactions;
        this.domains = domains;
        this.gate = gate;
        this.deeds = deeds;
    }

    /** A file as it is handed out. */
    @SuppressWarnings("ArrayRecordComponent") // as large as a file; nobody compares it
    record HandedOut(Attachment attachment, byte[] content) {}

    /**
     * Hands a file out and writes down that it did.
     *
     * @param purpose what for, outside of the work on the incident; null when nothing was stated
     * @throws AedileException {@code NOT_FOUND}, also for what may not be read; {@code PURPOSE_NEEDED}
     */
    HandedOut handOut(String incident, String id, @Nullable String purpose, Caller caller) {
        Sight sight = gate.sightOf(caller);
        StoredIncident stored = incidents.require(incident, caller);
        Attachment file = files.requireRead(stored, id, sight);
        reads.require(new PersonalRecord(KIND, id, AgencyId.of(file.agency()), ""), stored, purpose, caller);
        byte[] content = files.content(file);
        Hand hand = new Hand(
                sight,
                caller.username(),
                domains.clockOf(stored.whole().domain()).instant());
        transactions.executeWithoutResult(status -> {
            files.writeCustody(id, Attachment.Act.HANDED_OUT, file.sha256(), hand);
            deeds.done("handed-out", new Subject(KIND, id), file.sha256());
        });
        return new HandedOut(file, content);
    }
}
