package org.aedile.server.transparency.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know.
 *
 * @param at when it was made
 * @param weeks what happened, the newest first
 * @param agreements what agencies show each other now
 * @param retention how long data are kept
 * @param agencies that are spoken of
 * @param checkpoint what the audit log has signed last
 */
record PublicReport(
        Instant at,
        List<PublicWeek> weeks,
        List<PublicAgreement> agreements,
        List<PublicRetention> retention,
        List<PublicAgency> agencies,
        PublicCheckpoint checkpoint) {
    /**
     * A week, and the proof that it is told as it was published.
     *
     * @param report the very text that was hashed; a {@code WeekReport} as JSON
     * @param proof null in the first minute after its publication
     */
    record PublicWeek(String week, String report, @Nullable PublicProof proof) {}

    /**
     * @param number of the entry in the audit log
     * @param text the entry: it names no person, and has the SHA-256 of the report
     * @param path hashes from the leaf up, Base64
     */
    record PublicProof(long number, String text, List<String> path) {}

    /** The audit log's signed head, as for auditors. */
    record PublicCheckpoint(String origin, long size, String root, String note, String key) {}

    /** What people call an agency, and what it does. */
    record PublicAgency(String id, String name, AgencyKind kind) {}

    /** An agreement that holds: who shows whom what, why, and until when. */
    record PublicAgreement(
            String shows, String sees, List<PublicClause> clauses, String purpose, String legalBasis, Instant until) {
        static PublicAgreement of(Agreement agreement) {
            return new PublicAgreement(
                    agreement.terms().shows().value(),
                    agreement.terms().sees().value(),
                    agreement.terms().clauses().stream().map(PublicClause::of).toList(),
                    agreement.terms().grounds().purpose(),
                    agreement.terms().grounds().legalBasis(),
                    agreement.terms().until());
        }
    }

    /** One kind of record that is shown. */
    record PublicClause(
            Clause.Records records,
            Set<String> categories,
            String leastSeverity,
            Clause.Masking masking,
            Clause.Use use) {
        static PublicClause of(Clause clause) {
            return new PublicClause(
                    clause.records(),
                    clause.categories(),
                    clause.leastSeverity().word(),
                    clause.masking(),
                    clause.use());
        }
    }

    /**
     * How long sources of a class keep what they say.
     *
     * @param dataClass {@code none}, {@code pseudonymous}, {@code personal} or {@code special}
     * @param sources how many there are
     * @param fromDays the shortest
     * @param toDays the longest
     */
    record PublicRetention(String dataClass, int sources, int fromDays, int toDays) {}
}
