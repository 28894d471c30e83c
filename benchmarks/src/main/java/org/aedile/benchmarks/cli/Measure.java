package org.aedile.benchmarks.cli;

import org.aedile.benchmarks.access.VerifyAccess;
import org.aedile.benchmarks.anomaly.AnomalyBench;
import org.aedile.benchmarks.audit.AuditBench;
import org.aedile.benchmarks.calibration.CalibrationBench;
import org.aedile.benchmarks.correlation.CorrelationBench;
import org.aedile.benchmarks.crowd.CrowdBench;
import org.aedile.benchmarks.crowd.VerifyCrowd;
import org.aedile.benchmarks.flood.FloodBench;
import org.aedile.benchmarks.gate.GateBench;
import org.aedile.benchmarks.kill.KillCommand;
import org.aedile.benchmarks.latency.LatencyCommand;
import org.aedile.benchmarks.room.RoomCommand;
import org.aedile.benchmarks.rows.RowSecurityBench;
import org.aedile.benchmarks.rules.RulesBench;
import org.aedile.benchmarks.stream.StreamCommand;
import org.aedile.benchmarks.subjects.SubjectsBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./aedile bench …} and {@code ./aedile verify …}. */
@Command(
        name = "aedile",
        subcommands = {Measure.Bench.class, Measure.Verify.class},
        mixinStandardHelpOptions = true)
public final class Measure {
    private Measure() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Measure()).execute(arguments));
    }

    @Command(
            name = "bench",
            description = "Measures the platform.",
            subcommands = {
                StreamCommand.class,
                LatencyCommand.class,
                RulesBench.class,
                CorrelationBench.class,
                AnomalyBench.class,
                CalibrationBench.class,
                CrowdBench.class,
                AuditBench.class,
                RowSecurityBench.class,
                GateBench.class,
                RoomCommand.class,
                SubjectsBench.class,
                FloodBench.class,
                JmhCommand.class
            },
            mixinStandardHelpOptions = true)
    static final class Bench {}

    @Command(
            name = "verify",
            description = "Proves what the platform promises.",
            subcommands = {KillCommand.class, VerifyCrowd.class, VerifyAccess.class},
            mixinStandardHelpOptions = true)
    static final class Verify {}
}
