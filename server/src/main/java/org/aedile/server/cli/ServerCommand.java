package org.aedile.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aedile server}: the control room, until it is stopped. */
@Command(name = "server", description = "Starts the control room of your city and runs until it is stopped (Ctrl-C).")
final class ServerCommand implements Callable<Integer> {
    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (RunningServer server = RunningServer.start(options.settings())) {
            server.awaitStop();
        }
        return CommandLine.ExitCode.OK;
    }
}
