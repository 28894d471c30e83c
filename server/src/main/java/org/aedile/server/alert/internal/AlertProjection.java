package org.aedile.server.alert.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.detection.RuleStanding;
import org.aedile.kernel.Alert;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.ShadowAlerts;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.projection.DomainProjection;
import org.aedile.server.projection.OffsetStore;
import org.aedile.server.projection.RecordHandler;
import org.aedile.wire.AlertJson;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The log's alerts into PostgreSQL: rows, transitions and offsets in one transaction, then word to the listeners. */
@Component
class AlertProjection implements DomainProjection {
    static final String NAME = "alert";
    private static final Logger LOG = LoggerFactory.getLogger(AlertProjection.class);

    private final AlertWriter writer;
    private final OffsetStore offsets;
    private final TransactionTemplate transactions;
    private final ObjectProvider<AlertListener> listeners;
    private final ObjectProvider<ShadowAlerts> shadow;

    AlertProjection(
            AlertWriter writer,
            OffsetStore offsets,
            TransactionTemplate transactions,
            ObjectProvider<AlertListener> listeners,
            ObjectProvider<ShadowAlerts> shadow) {
        this.writer = writer;
        this.offsets = offsets;
        this.transactions = transactions;
        this.listeners = listeners;
        this.shadow = shadow;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic(String timeDomain) {
        return Topics.alerts(timeDomain);
    }

    @Override
    public RecordHandler open(OpenDomain domain) {
        return records -> project(domain.id(), records);
    }

    private void project(String timeDomain, ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        List<Alert> alerts = new ArrayList<>(records.count());
        Map<Integer, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> row : records) {
            next.put(row.partition(), row.offset() + 1);
            read(row, alerts);
        }
        List<AlertChange> changes = transactions.execute(status -> {
            offsets.save(NAME, timeDomain, next);
            Map<Boolean, List<Alert>> byShadow =
                    alerts.stream().collect(Collectors.partitioningBy(AlertProjection::isInShadow));
            shadow.forEach(keeper -> keeper.keep(byShadow.getOrDefault(true, List.of())));
            return writer.write(byShadow.getOrDefault(false, List.of()));
        });
        listeners.forEach(listener -> listener.alertsChanged(timeDomain, changes));
    }

    private static boolean isInShadow(Alert alert) {
        return alert.attributes().containsKey(RuleStanding.SHADOW);
    }

    private static void read(ConsumerRecord<byte[], byte[]> row, List<Alert> alerts) {
        try {
            alerts.add(AlertJson.read(row.value()));
        } catch (RuntimeException e) {
            LOG.error("{} offset {} holds no alert and is passed over: {}", row.topic(), row.offset(), e.toString());
        }
    }
}
