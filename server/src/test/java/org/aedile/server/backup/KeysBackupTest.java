package org.aedile.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** FEATURE: keys are kept apart from backups, and bring back what still lived when the backup was taken, no more. */
class KeysBackupTest {
    private static final String KEPT = "post-kept";
    private static final String ERASED = "post-erased";

    @TempDir
    private Path directory;

    @Test
    void keysOpenWhatStillLivedWhenTheBackupWasTaken() throws Exception {
        Path backup = directory.resolve("aedile.backup");
        Path keys = directory.resolve("aedile.keys");
        long day;
        try (TestServer original = TestServer.start(directory.resolve("original"), Map.of())) {
            Sources.say(original, KEPT, "smoke");
            Sources.say(original, ERASED, "smoke");
            day = FrameWriter.epochDay(Instant.now().toEpochMilli());
            assertThat(backup(original, backup, "--keys", keys.toString())).isZero();
            assertThat(Files.getPosixFilePermissions(keys)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

            original.bean(Ending.class).erase(ERASED, "request", "test");
            assertThat(backup(original, backup)).isZero();
        }

        Path copy = directory.resolve("copy");
        assertThat(run(new RestoreCommand(), backup.toString(), "--keys", keys.toString(), "--data", copy.toString()))
                .isZero();

        try (TestServer restored = TestServer.start(copy, Map.of())) {
            PayloadVault vault = restored.bean(PayloadVault.class);
            assertThat(vault.findKey(KEPT, day)).isPresent();
            assertThat(vault.findKey(ERASED, day)).isEmpty();
        }
    }

    @Test
    void withoutAServerThereIsNoBackupAndNoHalfFile() throws IOException {
        Path nowhere = Files.createDirectories(directory.resolve("nowhere"));
        Path backup = directory.resolve("none.backup");

        assertThat(run(new BackupCommand(), backup.toString(), "--data", nowhere.toString()))
                .isNotZero();

        assertThat(backup).doesNotExist();
    }

    private static int backup(TestServer server, Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(file.toString(), "--data", server.data().toString()));
        arguments.addAll(List.of(more));
        return run(new BackupCommand(), arguments.toArray(String[]::new));
    }

    private static int run(Object command, String... arguments) {
        return new CommandLine(command).execute(arguments);
    }
}
