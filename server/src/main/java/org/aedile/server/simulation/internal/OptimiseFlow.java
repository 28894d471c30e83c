package org.aedile.server.simulation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aedile.server.simulation.FlowFile;
import org.aedile.simulation.flow.FlowNetwork;
import org.aedile.simulation.flow.QuickestFlow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aedile optimise flow}: the quickest time of a network, waiting at nodes allowed. */
@Command(name = "flow", description = "Prints the step of the last arrival when everybody goes the quickest way.")
public final class OptimiseFlow implements Callable<Integer> {
    @Parameters(paramLabel = "INSTANCE.yaml", description = "The network; the format is in docs/crowd.md.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FlowNetwork network = FlowFile.read(file.toString(), Files.readString(file));
        spec.commandLine().getOut().println("T* = " + QuickestFlow.steps(network));
        return CommandLine.ExitCode.OK;
    }
}
