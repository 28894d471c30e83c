package org.aedile.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.benchmarks.harness.Preparation;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceCredentials;
import org.aedile.server.source.SourceCredentials.Issued;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.springframework.context.ApplicationContext;

/** Registers the sources of every round and leaves the secrets of those that speak MQTT in a file. */
public final class KillPreparation implements Preparation {
    private static final String SECRETS = "secrets.txt";

    @Override
    public void prepare(ApplicationContext server, Path data, List<String> arguments) throws IOException {
        int rounds = Integer.parseInt(arguments.get(0));
        List<Source> sources = new ArrayList<>();
        List<String> speakMqtt = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (int number = 0; number < KillPlan.SOURCES; number++) {
                sources.add(source(KillPlan.source(round, number)));
            }
            for (int number : KillPlan.mqttSources()) {
                speakMqtt.add(KillPlan.source(round, number));
            }
        }
        server.getBean(SourceRegistry.class).register(sources);
        List<Issued> issued = server.getBean(SourceCredentials.class).issueAll(speakMqtt, "verify");
        Files.write(
                data.resolve(SECRETS),
                issued.stream()
                        .map(one -> one.id() + " " + one.username() + " " + one.secret())
                        .toList());
    }

    /** What {@link #prepare} left: the credentials of the MQTT sources, round by round. */
    static List<Issued> credentials(Path data) throws IOException {
        List<Issued> issued = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve(SECRETS))) {
            String[] words = line.split(" ", -1);
            issued.add(new Issued(words[0], words[1], words[2]));
        }
        return issued;
    }

    private static Source source(String id) {
        SourceProfile.Property property = new SourceProfile.Property(
                KillPlan.PROPERTY, "number", KillPlan.UNIT, Duration.ZERO, 0, KillPlan.VALID_HIGH);
        return new Source(
                SourceId.of(id),
                AgencyId.of("operations"),
                id,
                "traffic",
                LogSource.of("city", "traffic", ""),
                Optional.of(GeoPoint.of(43.7384, 7.4246)),
                "",
                "UTC",
                List.of(property),
                new Stewardship("Operations", "verification", "GDPR 6(1)(e)", DataClass.NONE, 1),
                Source.ClockQuality.SYNCHRONISED,
                "live",
                List.of(),
                false,
                Optional.empty());
    }
}
