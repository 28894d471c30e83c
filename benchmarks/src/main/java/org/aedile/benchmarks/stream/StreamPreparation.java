package org.aedile.benchmarks.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.benchmarks.harness.Preparation;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.job.SeedStates;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.context.ApplicationContext;

/**
 * Registers the counters and writes what four weeks of each rhythm taught the detectors as seed states, so that every
 * source is warm from its first observation.
 */
public final class StreamPreparation implements Preparation {
    static final String SEED_FILE = "seed.states";

    @Override
    public void prepare(ApplicationContext server, Path data, List<String> arguments) throws IOException {
        List<Source> sources = Counters.all(Integer.parseInt(arguments.get(0)));
        server.getBean(SourceRegistry.class).register(sources);
        Catalogs catalogs = Catalogs.of(Catalog.compile(List.of(), List.of()));
        FourWeeks weeks = new FourWeeks(catalogs, Instant.now().minus(Duration.ofMinutes(1)));
        byte[][] states = new byte[Counters.RHYTHMS][];
        for (int rhythm = 0; rhythm < Counters.RHYTHMS; rhythm++) {
            states[rhythm] = weeks.learn(sources.get(rhythm), rhythm);
        }
        try (SeedStates.Writer out = new SeedStates.Writer(data.resolve(SEED_FILE))) {
            for (int number = 0; number < sources.size(); number++) {
                out.put(Counters.id(number), states[number % Counters.RHYTHMS]);
            }
        }
    }
}
