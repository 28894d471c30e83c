package org.aedile.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.server.backup.internal.Restore;
import org.aedile.server.config.AedileProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aedile restore}: a backup into an empty data directory. */
@Command(
        name = "restore",
        description = "Brings a backup back into a data directory that is empty; start the server on it afterwards.")
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file that 'aedile backup' wrote.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Data directory, empty or absent.")
    private Path data;

    @Option(
            names = "--keys",
            paramLabel = "KEYS",
            description = "File of keys; without it sealed content stays closed.")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        AedileProperties properties = new Binder(
                        new MapConfigurationPropertySource(Map.of("aedile.data", data.toString())))
                .bindOrCreate("aedile", AedileProperties.class);
        new Restore(properties, System.err::println).run(file, Optional.ofNullable(keys));
        System.out.println(data);
        return CommandLine.ExitCode.OK;
    }
}
