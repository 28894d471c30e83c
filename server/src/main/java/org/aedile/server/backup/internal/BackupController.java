package org.aedile.server.backup.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.gate.Sight;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Backups over REST, for administrators and the command line. */
@RestController
@RequestMapping("/api/v1/backup")
@Tag(name = "backup", description = "Everything that is kept, as one file")
class BackupController {
    private final CheckpointBackup checkpoints;
    private final TableBackup tables;
    private final LogBackup log;
    private final AedileProperties properties;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Deeds deeds;

    BackupController(
            CheckpointBackup checkpoints,
            TableBackup tables,
            LogBackup log,
            AedileProperties properties,
            InstantSource clock,
            JsonMapper json,
            Deeds deeds) {
        this.checkpoints = checkpoints;
        this.tables = tables;
        this.log = log;
        this.properties = properties;
        this.clock = clock;
        this.json = json;
        this.deeds = deeds;
    }

    @GetMapping(produces = "application/zip")
    @Operation(operationId = "backUp", summary = "All tables, the log and the newest checkpoints; no keys")
    void backUp(HttpServletResponse response, @AuthenticationPrincipal Caller caller) throws IOException {
        requireAll(caller);
        deeds.done("copied", "backup", "tables-and-log");
        response.setContentType("application/zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            zip.setLevel(Deflater.BEST_SPEED);
            checkpoints.write(zip);
            TableBackup.Tables copied = tables.write(zip);
            List<Manifest.Topic> topics = log.write(zip);
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, clock.instant(), copied.schema(), copied.tables(), topics);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(json.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    @GetMapping(path = "/keys", produces = "application/zip")
    @Operation(operationId = "backUpKeys", summary = "The living keys of sealed content; store them apart")
    void backUpKeys(HttpServletResponse response, @AuthenticationPrincipal Caller caller) throws IOException {
        requireAll(caller);
        deeds.done("copied", "backup", "keys");
        response.setContentType("application/zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            tables.writeKeys(zip);
            zip.putNextEntry(new ZipEntry(KeysFile.MASTER));
            Files.copy(properties.data().resolve(KeysFile.MASTER), zip);
            zip.closeEntry();
        }
    }

    /** It holds the records of all agencies. */
    private static void requireAll(Caller caller) {
        if (!Sight.ownOf(caller).all()) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "a backup holds the records of every agency, so no account of one may make it",
                    "make it on the machine itself: aedile backup FILE");
        }
    }
}
