package org.aedile.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** FEATURE: what goes wrong with a command is said in one line, and its exit status is not 0. */
class AedileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsNamed() {
        String missing = folder.resolve("missing.yaml").toString();

        assertThat(said("simulate", "crowd", missing, "--out", folder.toString()))
                .isEqualTo(missing + ": there is no such file or folder");
        assertThat(said("optimise", "flow", missing)).isEqualTo(missing + ": there is no such file or folder");
        assertThat(said("rules", "check", missing)).contains(missing + " can't be read: there is no such folder");
    }

    private static String said(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = Aedile.commandLine();
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute(arguments)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        return err.toString().strip();
    }
}
