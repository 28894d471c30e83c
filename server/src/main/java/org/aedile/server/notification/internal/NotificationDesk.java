package org.aedile.server.notification.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.notification.NewNotification;
import org.aedile.server.notification.Notifications;
import org.aedile.server.notification.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what is to be told, and wakes the planner when that holds. */
@Service
class NotificationDesk implements Notifications {
    static final String KIND = "notification";
    private static final String ADD = """
            insert into notification (id, agency_id, domain_id, kind, key, severity, category, title, body, link, roles,
                people, channel, target, raised_at, stored_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient client;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final InstantSource clock;
    private final Wake wake;
    private final WebhookChannel webhooks;
    private final Receipts receipts;

    NotificationDesk(
            JdbcClient client,
            DomainChoice domains,
            Deeds deeds,
            InstantSource clock,
            Wake wake,
            WebhookChannel webhooks,
            Receipts receipts) {
        this.client = client;
        this.domains = domains;
        this.deeds = deeds;
        this.clock = clock;
        this.wake = wake;
        this.webhooks = webhooks;
        this.receipts = receipts;
    }

    @Override
    @Transactional
    public String send(NewNotification notification) {
        return write(notification, null);
    }

    @Override
    @Transactional
    public String call(NewNotification notification, String webhook) {
        if (!webhooks.reaches(webhook)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the settings name no webhook '%s'".formatted(webhook),
                    "GET /api/v1/notifications/channels lists them");
        }
        return write(notification, new Waiting.Way(ChannelKind.WEBHOOK, webhook));
    }

    @Override
    public Optional<List<Receipt>> receipts(String timeDomain, AgencyId agency, String key) {
        return receipts.find(timeDomain, agency, key);
    }

    @Override
    @Transactional
    public void tryAgain(String timeDomain, AgencyId agency, String key) {
        receipts.tryAgain(timeDomain, agency, key);
    }

    /** The same by one way only, to see whether it works. */
    @Transactional
    public String test(NewNotification notification, Waiting.Way only) {
        return write(notification, only);
    }

    private String write(NewNotification told, Waiting.@Nullable Way only) {
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        Instant raisedAt = domains.requireOpen(told.timeDomain()).clock().instant();
        client.sql(ADD)
                .params(Arrays.asList(
                        id,
                        told.agency().value(),
                        told.timeDomain(),
                        told.matter().kind().word(),
                        told.matter().key(),
                        SeverityRank.of(told.matter().severity()),
                        told.matter().category(),
                        told.message().title(),
                        told.message().text(),
                        told.message().link(),
                        told.recipients().roles().stream()
                                .map(Role::word)
                                .sorted()
                                .toArray(String[]::new),
                        told.recipients().people().toArray(String[]::new),
                        only == null ? null : only.channel().word(),
                        only == null ? null : only.target(),
                        Timestamp.from(raisedAt),
                        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS))))
                .update();
        deeds.done("told", new Subject(KIND, id), told.message().toString());
        wakeAfterwards();
        return id;
    }

    private void wakeAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.now();
            }
        });
    }
}
