package org.aedile.server.whatif.internal;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has advice worked out anew when an alert changes the situation it was for. Thread-safe. */
@Component
class SituationWatch implements AlertListener {
    private static final Logger LOG = LoggerFactory.getLogger(SituationWatch.class);

    private final PostgresAdvice store;
    private final ObjectProvider<AdviceDesk> desk;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(work -> new Thread(Asking.platform(work), "situation-watch"));

    SituationWatch(PostgresAdvice store, ObjectProvider<AdviceDesk> desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public void alertsChanged(String timeDomain, List<AlertChange> changes) {
        List<AlertChange> telling = changes.stream()
                .filter(change -> change.raised() && Situation.matters(change.summary()))
                .toList();
        if (!telling.isEmpty()) {
            executor.execute(() -> look(timeDomain, telling));
        }
    }

    private void look(String timeDomain, List<AlertChange> changes) {
        for (String simulation : store.advised(timeDomain)) {
            for (AlertChange change : changes) {
                try {
                    desk.getObject().changed(simulation, change);
                } catch (RuntimeException e) {
                    LOG.warn("what-if {} could not be advised anew: {}", simulation, e.toString());
                }
            }
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
