package org.aedile.server.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aedile audit vectors}: public examples of proofs, right and wrong ones, against our verification. */
@Command(
        name = "vectors",
        description = {
            "Checks proofs that others published, one a JSON file, in the form of transparency-dev/merkle's testdata.",
            "The last line says how many passed and failed."
        })
final class RunVectors implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Directory whose .json files are read, those in its folders too.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        int failed = 0;
        for (Path file : files) {
            if (!ProofVector.read(Files.readString(file)).passes()) {
                System.out.println("FAILED " + directory.relativize(file));
                failed++;
            }
        }
        System.out.println((files.size() - failed) + " passed, " + failed + " failed");
        return failed == 0 && !files.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
