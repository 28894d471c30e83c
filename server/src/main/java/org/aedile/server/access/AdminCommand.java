package org.aedile.server.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.internal.OfflineAccounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile admin}: the accounts that everything else needs. */
@Command(
        name = "admin",
        description = "Manages administrators.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AdminCommand.Create.class})
public final class AdminCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** {@code aedile admin create}: through the server that runs, or into its embedded database when none does. */
    @Command(name = "create", description = "Makes an administrator. Asks for the password, or reads it from a pipe.")
    static final class Create implements Callable<Integer> {
        @Mixin
        private final ServerDirectory directory = new ServerDirectory();

        @Parameters(
                arity = "0..1",
                paramLabel = "NAME",
                defaultValue = "admin",
                description = "Name to log in with (admin).")
        private String username;

        @Option(names = "--name", paramLabel = "TEXT", description = "What people call them.")
        private @Nullable String displayName;

        @Option(names = "--agency", paramLabel = "ID", defaultValue = "operations", description = "Their agency.")
        private String agency;

        @Override
        public Integer call() throws IOException {
            List<Role> roles = List.of(Role.ADMIN, Role.SUPERVISOR);
            NewAccount account = new NewAccount(
                    username, displayName == null ? username : displayName, AgencyId.of(agency), roles, readPassword());
            Path data = directory.path();
            Optional<LocalServer> server = LocalServer.find(data);
            if (server.isPresent()) {
                server.get().post("/api/v1/accounts", json(account));
            } else {
                OfflineAccounts.create(data, account);
            }
            System.out.println(username);
            return CommandLine.ExitCode.OK;
        }

        private static String json(NewAccount account) {
            return JsonMapper.builder()
                    .build()
                    .writeValueAsString(java.util.Map.of(
                            "username", account.username(),
                            "displayName", account.displayName(),
                            "agency", account.agency().value(),
                            "roles", account.roles(),
                            "password", account.password()));
        }

        @SuppressWarnings("SystemConsoleNull") // newer JDKs give a console that reads a pipe, which is as good
        private static String readPassword() throws IOException {
            Console console = System.console();
            if (console != null) {
                char[] typed = console.readPassword("Password (at least %d characters): ", NewAccount.MIN_PASSWORD);
                return typed == null ? "" : new String(typed);
            }
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                throw new AedileException(
                        ErrorCode.MISSING_FIELD, "no password came on standard input", "pipe it in, one line");
            }
            return line;
        }
    }
}
