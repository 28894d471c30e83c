package org.aedile.server.simulation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.simulation.PlaybackFile;
import org.aedile.server.simulation.ScenarioFile;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.locomotion.Gait;
import org.aedile.simulation.crowd.measure.DensityMap;
import org.aedile.simulation.crowd.measure.SeedRange;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aedile simulate crowd}: runs a scenario and writes trajectories, flows, densities and a summary. */
@Command(
        name = "crowd",
        description = "Simulates how a crowd leaves a place; the format of the file is in docs/crowd.md.")
public final class SimulateCrowd implements Callable<Integer> {
    private static final int LOOK_STEPS = 10;
    private static final double SMALLEST_CELL_METERS = 0.2;

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

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description =
                    "Seeds to run, counted from the scenario's (${DEFAULT-VALUE}); the summary has the range of their times.")
    private int seeds = 1;

    @Option(
            names = "--cell",
            paramLabel = "METERS",
            description = "Width of the squares in density.csv (${DEFAULT-VALUE}).")
    private double cell = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        Scenario read = ScenarioFile.read(file.toString(), Files.readString(file));
        Scenario scenario = seed.map(read::withSeed).orElse(read);
        Files.createDirectories(out);
        Venue venue = Venue.of(scenario.plan());
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, venue, threads)) {
            CrowdSummary summary = new CrowdSummary(scenario, venue).hydraulics(simulation);
            DensityMap density = new DensityMap(venue.floor(), cell);
            writeTrajectories(simulation, density);
            Outcome outcome = simulation.outcome();
            CrowdFiles.writeFlows(out, scenario.plan(), outcome);
            StuckFile.write(out, outcome);
            EgressFiles.write(out, scenario.plan(), outcome, simulation.seconds());
            DensityFile.write(out, density);
            summary.outcome(outcome).density(density).range(range(scenario, venue, outcome));
            spec.commandLine().getOut().println(summary.write(out));
        }
        return CommandLine.ExitCode.OK;
    }

    private void check() {
        require(threads >= 1, "--threads " + threads + " must be 1 at least");
        require(
                every >= Gait.STEP_SECONDS,
                "--every " + every + " s must be a step of " + Gait.STEP_SECONDS + " s at least");
        require(seeds >= 1, "--seeds " + seeds + " must be 1 at least");
        require(cell >= SMALLEST_CELL_METERS, "--cell " + cell + " m must be " + SMALLEST_CELL_METERS + " m at least");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AedileException(ErrorCode.INVALID_VALUE, otherwise);
        }
    }

    /** The times with all seeds, of which the first is done already. */
    private SeedRange range(Scenario scenario, Venue venue, Outcome first) {
        double[] seconds = new double[seeds];
        seconds[0] = first.evacuationSeconds();
        for (int i = 1; i < seeds; i++) {
            try (CrowdSimulation other = CrowdSimulation.of(scenario.withSeed(scenario.seed() + i), venue, threads)) {
                seconds[i] = other.run().evacuationSeconds();
                spec.commandLine().getErr().printf(Locale.ROOT, "seed %d: %.1f s%n", scenario.seed() + i, seconds[i]);
            }
        }
        return SeedRange.of(seconds);
    }

    private void writeTrajectories(CrowdSimulation simulation, DensityMap density) throws IOException {
        long stride = Math.round(every / Gait.STEP_SECONDS);
        try (TrajectoryFile trajectories =
                        new TrajectoryFile(out, simulation.plan().storeys());
                PlaybackFile playback =
                        new PlaybackFile(Files.newOutputStream(out.resolve("trajectories.bin")), simulation.plan())) {
            for (long step = 0; step == 0 || !simulation.isOver(); step++) {
                if (step % stride == 0) {
                    trajectories.write(simulation.seconds(), simulation.crowd());
                    playback.write(simulation.seconds(), simulation.crowd());
                }
                if (step % LOOK_STEPS == 0) {
                    density.look(simulation.crowd(), LOOK_STEPS * Gait.STEP_SECONDS);
                }
                simulation.step();
                tell(simulation, step + 1);
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
