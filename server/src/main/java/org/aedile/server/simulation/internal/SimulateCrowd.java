package org.aedile.server.simulation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.simulation.ScenarioFile;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Storeys;
import org.aedile.simulation.crowd.locomotion.Gait;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aedile simulate crowd}: runs a scenario and writes trajectories, flows and a summary. */
@Command(
        name = "crowd",
        description = "Simulates how a crowd leaves a place; the format of the file is in docs/crowd.md.")
public final class SimulateCrowd implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO.yaml", description = "The scenario.")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write; made if it's away.")
    private Path out;

    @Option(names = "--seed", description = "Instead of the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--threads", description = "Threads (${DEFAULT-VALUE}); the result is the same with any number.")
    private int threads = 1;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "Time between two places of a person in trajectories.csv (${DEFAULT-VALUE}).")
    private double every = 0.5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || !(every >= Gait.STEP_SECONDS)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "--threads " + threads + " must be 1 at least, and --every " + every + " s " + Gait.STEP_SECONDS
                            + " s at least");
        }
        Scenario read = ScenarioFile.read(file.toString(), Files.readString(file));
        Scenario scenario = seed.map(read::withSeed).orElse(read);
        Files.createDirectories(out);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, threads)) {
            writeTrajectories(simulation, scenario.plan().storeys());
            Outcome outcome = simulation.outcome();
            CrowdFiles.writeFlows(out, scenario.plan(), outcome);
            StuckFile.write(out, outcome);
            spec.commandLine().getOut().println(CrowdFiles.writeSummary(out, scenario, outcome));
        }
        return CommandLine.ExitCode.OK;
    }

    private void writeTrajectories(CrowdSimulation simulation, Storeys storeys) throws IOException {
        long stride = Math.round(every / Gait.STEP_SECONDS);
        try (TrajectoryFile trajectories = new TrajectoryFile(out, storeys)) {
            trajectories.write(simulation.seconds(), simulation.crowd());
            for (long step = 1; !simulation.isOver(); step++) {
                simulation.step();
                if (step % stride == 0) {
                    trajectories.write(simulation.seconds(), simulation.crowd());
                }
                tell(simulation, step);
            }
        }
    }

    private void tell(CrowdSimulation simulation, long step) {
        if (step % 1200 == 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "%.0f s: %d inside%n",
                            simulation.seconds(),
                            simulation.crowd().size());
        }
    }
}
