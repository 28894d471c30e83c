package org.aedile.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.city.demo.DemoAssets;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoTime;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.DetectorSettings;
import org.aedile.job.control.ControlRecord;
import org.aedile.job.kafka.BaselineRecords;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.access.Accounts;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.asset.Assets;
import org.aedile.server.camera.Cameras;
import org.aedile.server.city.Cities;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.observation.Intake;
import org.aedile.server.source.SourceRegistry;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Puts the demo into a running server: accounts, sources, rules, what is usual, the time domain and its player. */
final class DemoStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final TimeDomain DEMO = new TimeDomain(DemoCity.DOMAIN, TimeDomain.Kind.DEMO);
    private static final String TITLE = "Demo: a Saturday evening in Monaco";

    private final DemoRun run;
    private final Path data;
    private final CompletableFuture<Optional<Path>> seed;

    /** Begins at once with what takes a while and needs no server. */
    DemoStart(DemoRun run, Path data) {
        this.run = run;
        this.data = data;
        this.seed = CompletableFuture.supplyAsync(this::prepareSeed);
    }

    /** Prepares the server; the player that is returned has not begun. */
    DemoPlayer on(ApplicationContext server) throws IOException {
        TimeDomains domains = server.getBean(TimeDomains.class);
        boolean resumed = domains.findOpen(DEMO.id()).isPresent();
        if (!resumed) {
            DemoAgencies.make(server.getBean(Agencies.class));
            DemoAccounts.make(server.getBean(Accounts.class));
            DemoAgreements.make(server.getBean(Agreements.class));
            server.getBean(SourceRegistry.class).register(DemoSources.all());
            DemoCameras.make(server.getBean(SourceRegistry.class), server.getBean(Cameras.class));
            server.getBean(Assets.class).register(DemoAssets.all(), "demo");
            server.getBean(Cities.class).shown(DEMO.id());
            DemoTeams.of(server).make();
            publish(server);
        }
        DemoDuty.of(server).make(Instant.now());
        String states = seed.join().map(Path::toString).orElse("");
        OpenDomain domain = domains.open(new DomainRequest(DEMO, TITLE, run.position(), run.speed(), states));
        domain.clock().changeSpeed(run.speed());
        return new DemoPlayer(run, server.getBean(Intake.class), domain.clock(), data, DemoStart::sayThatItIsOver);
    }

    /** The units of the demo, registered, at their stations. */
    DemoUnits unitsOn(ApplicationContext server) {
        DomainClock clock = server.getBean(TimeDomains.class).clock(DEMO.id());
        DemoUnits units = new DemoUnits(server, clock, run.seed());
        units.make();
        return units;
    }

    /** What a person needs to know, on standard output. */
    String welcome(String address) {
        return """
                %s
                  log in as operator, supervisor or admin, password %s
                  Monaco, Saturday %s, from %s on at %.0f times real speed, seed %d; Ctrl-C stops it\
                """.formatted(
                        address,
                        DemoAccounts.PASSWORD,
                        DemoTime.DAY,
                        run.position().atZone(DemoTime.ZONE).toLocalTime().withNano(0),
                        run.speed(),
                        run.seed());
    }

    private static void sayThatItIsOver() {
        LOG.info("The evening is over, its clock stands at 23:30; the next ./aedile demo begins a new one");
        System.err.println("The evening is over; its clock stands at 23:30. The next ./aedile demo begins a new one.");
    }

    private Optional<Path> prepareSeed() {
        try {
            return SeedFile.prepare(run, data);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's learned states could not be prepared", e);
        }
    }

    /** Rules and settings judge from the beginning of time, because the evening lies before they are written. */
    private static void publish(ApplicationContext server) throws IOException {
        TopicAdmin topics = server.getBean(TopicAdmin.class);
        List.of(Topics.RULES, Topics.DETECTORS, Topics.BASELINES).forEach(topics::createCompacted);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                server.getBean(KafkaAccess.class).producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            DemoContent.rules().forEach(rule -> send(producer, Topics.RULES, rule.file(), rule.text()));
            DemoContent.settings()
                    .forEach(setting ->
                            send(producer, Topics.DETECTORS, setting.id(), DetectorSettings.format(setting)));
            for (BaselineUpdate update : SeedFile.baselines()) {
                var unused = producer.send(BaselineRecords.of(update));
            }
            producer.flush();
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, String name, String text) {
        ControlRecord record = new ControlRecord(name, 1, ControlRecord.ALWAYS, text);
        var unused = producer.send(new ProducerRecord<>(topic, record.key(), record.value()));
    }
}
