package org.aedile.server.auditor.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.NumberedEntry;
import org.aedile.server.audit.merkle.ConsistencyProof;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.TreeHead;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for auditors: search, one entry, proofs. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "Who did what, and the proof that nobody changed it")
class AuditController {
    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * What is looked for; what is absent holds for all.
     *
     * @param from the earliest time
     * @param to the time after the latest
     * @param account who
     * @param agency for whom
     * @param verb what was done
     * @param kind about what kind of thing
     * @param id about which one
     * @param decision how it went
     */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String account,
            @Nullable String agency,
            @Nullable String verb,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String decision) {
        /** Auditors find what people and machines of their own agency did. */
        AuditSearch search(Sight own) {
            return new AuditSearch(
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    text(account),
                    own.all() ? text(agency) : Optional.of(own.viewer().value()),
                    text(verb),
                    text(kind),
                    text(id),
                    text(decision).map(Decision::parse),
                    own.all() ? Optional.empty() : Optional.of(Decisions.ASKED_FOR));
        }

        boolean isAbout(Sight own) {
            return text(agency).map(own::owns).orElse(true);
        }

        private static Optional<String> text(@Nullable String value) {
            return Optional.ofNullable(value).filter(given -> !given.isBlank());
        }
    }

    /**
     * An entry.
     *
     * @param number its place in the log, from 0
     * @param roles that the actor had
     * @param content hashes of what was written or shown, in hexadecimal
     * @param text the very text that is hashed
     */
    record AuditEntryView(
            long number,
            Instant at,
            String account,
            String agency,
            List<String> roles,
            String verb,
            String kind,
            String id,
            String purpose,
            String legalBasis,
            Decision decision,
            List<String> content,
            String text) {
        static AuditEntryView of(NumberedEntry numbered) {
            AuditEntry entry = numbered.entry();
            Actor actor = entry.actor();
            return new AuditEntryView(
                    numbered.number(),
                    entry.at(),
                    actor.account(),
                    actor.agency(),
                    actor.roles(),
                    entry.verb(),
                    entry.subject().kind(),
                    entry.subject().id(),
                    entry.basis().purpose(),
                    entry.basis().legalBasis(),
                    entry.decision(),
                    entry.content().stream().map(Hash::hex).toList(),
                    numbered.text());
        }
    }

    /**
     * What the log has signed.
     *
     * @param origin name of the log
     * @param size number of entries
     * @param root Merkle tree hash, Base64
     * @param note the signed text
     * @param key the public key that signs, as a line
     */
    record CheckpointView(String origin, long size, String root, String note, String key) {}

    /**
     * The proof that an entry is in the log.
     *
     * @param number of the entry
     * @param path hashes from the leaf up, Base64
     * @param checkpoint what it leads to
     */
    record AuditProof(long number, List<String> path, CheckpointView checkpoint) {}

    /**
     * The proof that the log only grew.
     *
     * @param path hashes, Base64
     */
    record ConsistencyView(long first, long second, List<String> path) {}

    @GetMapping("/entries")
    @Operation(operationId = "listAuditEntries", summary = "Entries that fit, the newest first")
    Page<AuditEntryView> list(
            @ParameterObject Wanted wanted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = PageLimit.of(limit);
        Sight own = Sight.ownOf(caller);
        List<NumberedEntry> found =
                wanted.isAbout(own) ? log.search(wanted.search(own), below(cursor), size + 1) : List.of();
        return Page.of(found, size, last -> Long.toString(last.number())).map(AuditEntryView::of);
    }

    @GetMapping("/entries/{number}")
    @Operation(operationId = "getAuditEntry", summary = "One entry")
    AuditEntryView find(@PathVariable long number, @AuthenticationPrincipal Caller caller) {
        return log.find(number)
                .filter(found -> OwnEntries.isOne(found.entry(), Sight.ownOf(caller)))
                .map(AuditEntryView::of)
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "the audit log has no entry " + number));
    }

    @GetMapping("/entries/{number}/proof")
    @Operation(operationId = "proveAuditEntry", summary = "The proof that the entry is in the log, as it is signed now")
    AuditProof prove(@PathVariable long number) {
        CheckpointView checkpoint = checkpoint();
        List<Hash> path = log.inclusion(number, checkpoint.size()).path();
        return new AuditProof(number, path.stream().map(Hash::base64).toList(), checkpoint);
    }

    @GetMapping("/checkpoint")
    @Operation(operationId = "getAuditCheckpoint", summary = "What the log has signed last")
    CheckpointView checkpoint() {
        SignedNote note = log.checkpoint();
        Checkpoint checkpoint = Checkpoint.of(note);
        TreeHead head = checkpoint.head();
        return new CheckpointView(
                checkpoint.origin(),
                head.size(),
                head.root().base64(),
                note.encode(),
                log.key().line());
    }

    @GetMapping("/consistency")
    @Operation(
            operationId = "proveAuditConsistency",
            summary = "The proof that the log only grew from one size to another")
    ConsistencyView consistency(@RequestParam long first, @RequestParam long second) {
        ConsistencyProof proof = log.consistency(first, second);
        return new ConsistencyView(
                first, second, proof.path().stream().map(Hash::base64).toList());
    }

    private static long below(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "cursor '" + cursor + "' is not one that this list gave",
                    "start again without a cursor");
        }
    }
}
