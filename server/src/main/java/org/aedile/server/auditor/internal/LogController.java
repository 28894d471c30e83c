package org.aedile.server.auditor.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.EntryText;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.auditor.OwnCopy;
import org.aedile.server.gate.Sight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as witnesses and copies read it, under the names of C2SP tlog-tiles. */
@RestController
@RequestMapping("/api/v1/audit/log")
@Tag(name = "audit")
class LogController {
    private final OwnCopy copy;
    private final AuditLog log;

    LogController(OwnCopy copy, AuditLog log) {
        this.log = log;
        this.copy = copy;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "getAuditLogCheckpoint", summary = "The newest checkpoint as a signed note")
    byte[] checkpoint() {
        return copy.checkpoint().encode().getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/tile/{*name}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "getAuditLogTile", summary = "A tile of hashes or entries (C2SP tlog-tiles)")
    byte[] tile(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        return TilePath.parse(wanted)
                .filter(part -> part.level().isPresent() || isSeen(part, Sight.ownOf(caller)))
                .flatMap(this::bytes)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "the audit log has no tile " + wanted,
                        "C2SP tlog-tiles says how they are named"));
    }

    /** Hashes tell nothing; entries are shown when all that lie in one file are by people of the viewer's agency. */
    private boolean isSeen(TilePath.Part part, Sight own) {
        return log.bundle(part.index()).stream()
                .limit(part.width())
                .allMatch(text -> OwnEntries.isOne(EntryText.read(text), own));
    }

    private Optional<byte[]> bytes(TilePath.Part part) {
        return part.level().isEmpty()
                ? copy.bundle(part.index(), part.width())
                : copy.tile(part.level().getAsInt(), part.index(), part.width()).map(Tile::bytes);
    }
}
