package org.aedile.server.auditor.internal;

import org.aedile.server.access.Decisions;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.gate.Sight;

/** The entries that an agency's auditors read: what its own people and machines did. */
final class OwnEntries {
    private OwnEntries() {}

    static boolean isOne(AuditEntry entry, Sight own) {
        boolean tellsOfOthers = entry.verb().equals(Decisions.ASKED_FOR);
        return own.all() || (own.owns(entry.actor().agency()) && !tellsOfOthers);
    }
}
