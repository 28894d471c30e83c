package org.aedile.server.rule;

import org.aedile.server.rule.internal.CheckRules;
import org.aedile.server.rule.internal.MatchRules;
import org.aedile.server.rule.internal.TestRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code aedile rules}: what rule authors do with Sigma rules on their own machine; no server is asked. */
@Command(
        name = "rules",
        description = "Checks, tests and tries Sigma rules.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckRules.class, TestRules.class, MatchRules.class})
public final class RulesCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
