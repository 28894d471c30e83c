package org.aedile.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoTime;
import org.aedile.server.cli.RunningServer;
import org.aedile.server.cli.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aedile demo}: the demo city's evening, until it is stopped. */
@Command(
        name = "demo",
        description = {
            "Plays one Saturday evening in Monaco, 17:30 to 23:30, with a threat that unfolds from 19:02 on.",
            "As it stands, a first look takes five minutes: 18:50 to 20:05 at 15 times real speed. A later start goes on"
                    + " where the last one ended; after the end, or with another seed or start, it begins anew."
        })
public final class DemoCommand implements Callable<Integer> {
    static final double MOST_SPEED = 60;

    private static final String DATA = "aedile.data";
    private static final String OWN_DATA = ".aedile-demo";

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(
            names = "--speed",
            paramLabel = "1..60",
            defaultValue = "15",
            description = "Times real speed (${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another evening: same city, same threat, other chances (1).")
    private @Nullable Long seed;

    @Option(names = "--start", paramLabel = "HH:mm", description = "Local time at which it begins (18:50).")
    private @Nullable LocalTime start;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Map<String, String> settings = options.settings();
        Path data = Path.of(settings.computeIfAbsent(DATA, name -> OWN_DATA));
        DemoRun run = DemoDirectory.claim(data, wanted(), seed == null && start == null);
        DemoStart demo = new DemoStart(run, data);
        try (RunningServer server = RunningServer.start(settings)) {
            DemoPlayer player = demo.on(server.context());
            DemoUnits units = demo.unitsOn(server.context());
            server.beforeStop(() -> {
                units.stop();
                player.stop();
            });
            player.start();
            units.start();
            spec.commandLine().getOut().println(demo.welcome(server.address()));
            spec.commandLine().getOut().flush();
            server.awaitStop();
        }
        return CommandLine.ExitCode.OK;
    }

    private DemoRun wanted() {
        if (!(speed >= 1 && speed <= MOST_SPEED)) {
            throw wrong("--speed %s is outside 1 to %s".formatted(speed, MOST_SPEED));
        }
        Instant begin = DemoTime.at(start == null ? LocalTime.of(18, 50) : start);
        if (begin.isBefore(DemoTime.EVENING_START) || !begin.isBefore(DemoTime.EVENING_END)) {
            throw wrong("--start %s is outside the evening, 17:30 to 23:30".formatted(start));
        }
        return new DemoRun(seed == null ? DemoEvening.DEFAULT_SEED : seed, begin, speed, begin);
    }

    private CommandLine.ParameterException wrong(String text) {
        return new CommandLine.ParameterException(spec.commandLine(), text);
    }
}
