package org.aedile.server.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.aedile.kernel.AedileException;
import org.aedile.server.access.AdminCommand;
import org.aedile.server.agency.cli.AgencyCommand;
import org.aedile.server.anomaly.AnomalyCommand;
import org.aedile.server.auditor.cli.AuditCommand;
import org.aedile.server.backup.BackupCommand;
import org.aedile.server.backup.RestoreCommand;
import org.aedile.server.city.cli.CityCommand;
import org.aedile.server.config.WrongSettings;
import org.aedile.server.connector.file.ReplayCommand;
import org.aedile.server.demo.DemoCommand;
import org.aedile.server.rule.RulesCommand;
import org.aedile.server.simulation.OptimiseCommand;
import org.aedile.server.simulation.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program {@code aedile}; each command is a class of its own. */
@Command(
        name = "aedile",
        description = "The open control room for safe cities.",
        mixinStandardHelpOptions = true,
        version = "aedile 0.1.0",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServerCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            ReplayCommand.class,
            RulesCommand.class,
            SimulateCommand.class,
            OptimiseCommand.class,
            AnomalyCommand.class,
            CityCommand.class,
            AgencyCommand.class,
            AdminCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Aedile implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all commands; errors become one line and exit status 1. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Aedile());
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(explanation(exception));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static String explanation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof AedileException known) {
                String hint = known.hint().isEmpty() ? "" : "; " + known.hint();
                return known.getMessage() + hint;
            }
            if (cause instanceof WrongSettings) {
                return String.valueOf(cause.getMessage());
            }
        }
        StringBuilder text = new StringBuilder();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "\n  because ").append(words(cause));
        }
        return text.toString();
    }

    /** Of a file that is not there, the system says nothing but its name. */
    private static String words(Throwable cause) {
        if (cause instanceof NoSuchFileException) {
            return cause.getMessage() + ": there is no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return cause.getMessage() + ": access is denied";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
