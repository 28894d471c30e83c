package org.aedile.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.aedile.benchmarks.harness.Preparation;
import org.aedile.benchmarks.harness.Waiting;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agency.City;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.agreement.Clause;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.agreement.Terms;
import org.aedile.server.alert.Alerts;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.aedile.wire.AlertJson;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ApplicationContext;

/** Ten agencies, fifty agreements by which the first sees what the others have, and as many alerts as a list holds. */
public final class GatePreparation implements Preparation {
    static final int ALERTS = 200;
    private static final int AGENCIES = 10;
    private static final int AGREEMENTS = 50;
    static final String LIVE = "live";
    private static final List<String> CATEGORIES = List.of("traffic", "server", "camera", "air_quality", "door");

    @Override
    public void prepare(ApplicationContext server, Path data, List<String> arguments) throws IOException {
        registerAgencies(server.getBean(Agencies.class));
        SourceRegistry registry = server.getBean(SourceRegistry.class);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < ALERTS; i++) {
            sources.add(source(i));
        }
        registry.register(sources);
        Agreements agreements = server.getBean(Agreements.class);
        for (int i = 0; i < AGREEMENTS; i++) {
            agree(agreements, i);
        }
        sendAlerts(server, sources);
        Waiting.until(
                "the alerts are stored",
                Duration.ofMinutes(1),
                () -> server.getBean(Alerts.class).listOpen(LIVE, ALERTS).size() == ALERTS);
    }

    /** The first is that for which tokens are issued on the machine itself. */
    static AgencyId agency(int number) {
        int place = number % AGENCIES;
        return place == 0 ? Caller.LOCAL.agency() : AgencyId.of("agency-" + place);
    }

    private static void registerAgencies(Agencies agencies) {
        City city = new City("monaco", "Monaco", 39_000, Locale.FRENCH, ZoneId.of("Europe/Monaco"));
        agencies.addCity(city, Caller.LOCAL);
        for (int i = 0; i < AGENCIES; i++) {
            AgencyId id = agency(i);
            if (agencies.find(id).isEmpty()) {
                agencies.add(
                        new Agency(
                                id,
                                "Agency " + i,
                                AgencyKind.UTILITY,
                                Optional.of(city.id()),
                                Set.of(),
                                Grounds.Regime.GDPR,
                                Agency.Contacts.NONE),
                        Caller.LOCAL);
            }
        }
    }

    private static void agree(Agreements agreements, int number) {
        AgencyId other = agency(1 + number % (AGENCIES - 1));
        Clause clause = new Clause(
                Clause.Records.ALERTS,
                Set.of(),
                Severity.LOW,
                number % 2 == 0 ? Clause.Masking.PERSONAL : Clause.Masking.NOTHING,
                Clause.Use.SEE);
        Instant now = Instant.now();
        Terms terms = new Terms(
                other,
                agency(0),
                List.of(clause),
                new Grounds("measuring " + number, "GDPR 6(1)(e)", Grounds.Regime.GDPR, Grounds.Regime.LAW_ENFORCEMENT),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1 + number)));
        Agreement proposed = agreements.propose(terms, controller(other));
        agreements.sign(proposed.id(), controller(other));
        agreements.sign(proposed.id(), controller(agency(0)));
    }

    private static Caller controller(AgencyId agency) {
        return new Caller("controller-" + agency, "Controller", agency, EnumSet.of(Role.CONTROLLER), "");
    }

    private static void sendAlerts(ApplicationContext server, List<Source> sources) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                server.getBean(KafkaAccess.class).producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Source source : sources) {
                producer.send(new ProducerRecord<>(Topics.alerts(LIVE), AlertJson.write(alert(source))))
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an alert could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing alerts", e);
        }
    }

    private static Alert alert(Source source) {
        Instant now = Instant.now();
        return new Alert(
                AlertIds.of(LIVE, "count-high", source.id().value(), now.toEpochMilli()),
                1,
                Alert.Status.RAISED,
                source.agency(),
                LIVE,
                Severity.HIGH,
                "seasonal",
                "count-high",
                "",
                "Count far above usual",
                "count 184, 9.1 times what is usual here on a Saturday at 21:00",
                source.id(),
                source.place(),
                now,
                now,
                now,
                Optional.of(new Alert.Evidence("count", 184, "1", Double.NaN, 20.2)),
                List.of(source.id() + "/o-1"),
                List.of(),
                Map.of());
    }

    private static Source source(int number) {
        return new Source(
                SourceId.of("gate-" + number),
                agency(number),
                "Source " + number,
                CATEGORIES.get(number % CATEGORIES.size()),
                LogSource.of("city", "traffic", ""),
                Optional.of(GeoPoint.of(43.7384, 7.4246)),
                "",
                "UTC",
                List.of(),
                new Stewardship(
                        "Operations",
                        "measuring",
                        "GDPR 6(1)(e)",
                        number % 3 == 0 ? DataClass.PERSONAL : DataClass.NONE,
                        1),
                Source.ClockQuality.SYNCHRONISED,
                LIVE,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
