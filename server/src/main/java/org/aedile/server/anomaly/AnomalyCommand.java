package org.aedile.server.anomaly;

import org.aedile.server.anomaly.internal.ScoreBenchmark;
import org.aedile.server.anomaly.internal.ScoreSeries;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code aedile anomaly}: how unusual the values of series are, from files; no server is asked. */
@Command(
        name = "anomaly",
        description = "Scores how unusual the values of series are.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScoreSeries.class, ScoreBenchmark.class})
public final class AnomalyCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
