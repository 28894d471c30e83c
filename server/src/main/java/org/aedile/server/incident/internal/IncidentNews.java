package org.aedile.server.incident.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.IncidentListener;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.aedile.server.picture.LayerListener;
import org.aedile.server.picture.LayerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells screens and other features what happened to an incident: in one thread, so in order, and only after it was stored.
 */
@Component
class IncidentNews implements DisposableBean {
    static final String NEWS_LAYER = "incident-news";
    private static final Logger LOG = LoggerFactory.getLogger(IncidentNews.class);

    private final PostgresIncidents store;
    private final ObjectProvider<LayerListener> screens;
    private final ObjectProvider<IncidentListener> listeners;
    private final ExecutorService teller;

    IncidentNews(
            PostgresIncidents store,
            ObjectProvider<LayerListener> screens,
            ObjectProvider<IncidentListener> listeners) {
        this.store = store;
        this.screens = screens;
        this.listeners = listeners;
        teller = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(Asking.platform(work), "incident-news");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What happened.
     *
     * @param entries those that tell of it
     * @param task id of a task that changed
     */
    record News(
            String incident,
            Event event,
            List<MarkedEntry> entries,
            @Nullable String task) {
        News {
            entries = List.copyOf(entries);
        }
    }

    /** Tells it when the transaction of this thread is stored, at once when there is none. */
    void tell(News news) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            enqueue(news);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                enqueue(news);
            }
        });
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
    }

    private void enqueue(News news) {
        Future<?> unused = teller.submit(() -> {
            try {
                tellNow(news);
            } catch (RuntimeException e) {
                LOG.error("nobody was told of a change of incident {}", news.incident(), e);
            }
        });
    }

    private void tellNow(News news) {
        Optional<StoredIncident> found = store.find(news.incident());
        if (found.isEmpty()) {
            return;
        }
        StoredIncident incident = found.get();
        String domain = incident.whole().domain();
        List<Line> lines = lines(incident, news);
        screens.forEach(screen -> {
            screen.layerChanged(IncidentLayer.NAME, domain, List.of(incident));
            screen.layerChanged(NEWS_LAYER, domain, lines);
        });
        listeners.forEach(listener -> listener.incidentChanged(incident.whole(), news.event()));
    }

    private List<Line> lines(StoredIncident incident, News news) {
        Optional<Task> task = Optional.ofNullable(news.task()).flatMap(id -> store.findTask(news.incident(), id));
        return news.entries().stream()
                .map(entry -> new Line(incident, entry, task))
                .toList();
    }

    /**
     * A new line of a timeline, told to the screens that are there.
     *
     * @param task the task that it tells of, as it is now
     */
    private record Line(StoredIncident incident, MarkedEntry marked, Optional<Task> task) implements LayerRecord {
        @Override
        public String id() {
            return Long.toString(marked.entry().sequence());
        }

        @Override
        public long version() {
            return marked.entry().sequence();
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public boolean isPassing() {
            return true;
        }

        @Override
        public Optional<Object> seenBy(Sight sight) {
            EntrySight eyes = new EntrySight(incident, sight);
            return eyes.heard(marked)
                    .map(entry -> new SeenLine(
                            id(), incident.id(), entry, task.filter(eyes::sees).orElse(null)));
        }
    }

    /** What a screen hears of a line. */
    record SeenLine(
            String id,
            String incident,
            TimelineEntry entry,
            @Nullable Task task) {}
}
