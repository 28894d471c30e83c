package org.aedile.server.triage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.alert.Alerts;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Gate;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemChange.Part;
import org.aedile.server.triage.ItemListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Folds what detection says into the queues, on a thread of its own: a change is published to screens first and stored right
 * after, because a critical alert must not wait for the disk, and after a crash the same alerts make the same items again.
 */
@Component
class Triage implements AlertListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Triage.class);
    private static final int MOST_ALERTS = 10_000;
    private static final long TICK_MILLIS = 250;

    private final ObjectProvider<Alerts> alerts;
    private final Signals signals;
    private final Roster roster;
    private final Gate gate;
    private final KnownAgencies agencies;
    private final DomainChoice domains;
    private final TriageRecord record;
    private final VerdictShelves verdicts;
    private final ExpectedAreas areas;
    private final ObjectProvider<Upkeep> upkeep;
    private final ObjectProvider<ItemListener> listeners;
    private final Map<String, DomainTriage> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "triage"));
    private volatile boolean running;

    Triage(
            ObjectProvider<Alerts> alerts,
            Signals signals,
            Roster roster,
            Gate gate,
            KnownAgencies agencies,
            DomainChoice domains,
            TriageRecord record,
            VerdictShelves verdicts,
            ExpectedAreas areas,
            ObjectProvider<Upkeep> upkeep,
            ObjectProvider<ItemListener> listeners) {
        this.alerts = alerts;
        this.signals = signals;
        this.roster = roster;
        this.gate = gate;
        this.agencies = agencies;
        this.domains = domains;
        this.record = record;
        this.verdicts = verdicts;
        this.areas = areas;
        this.upkeep = upkeep;
        this.listeners = listeners;
    }

    @Override
    public void alertsChanged(String timeDomain, List<AlertChange> changes) {
        if (running && !changes.isEmpty()) {
            thread.execute(() -> guarded(() -> take(timeDomain, changes)));
        }
    }

    /** The queues of a domain, read from where they are kept when nobody has asked before. */
    DomainTriage of(String timeDomain) {
        DomainTriage known = open.get(timeDomain);
        return known == null ? open.computeIfAbsent(timeDomain, this::begin) : known;
    }

    /** Screens see these from here on; to be called with the domain's lock. */
    void publish(DomainTriage domain, List<ItemChange> changes) {
        if (!changes.isEmpty()) {
            domain.publish(changes);
            listeners.forEach(listener -> listener.itemsChanged(domain.id(), changes));
        }
    }

    /** Publishes what changed and stores it as the platform; what could not be stored is tried again with the next. */
    void settle(DomainTriage domain) {
        publishChanges(domain);
        record.store(domain);
    }

    private void publishChanges(DomainTriage domain) {
        List<ItemChange> changes = domain.takeChanges();
        publish(domain, changes);
        changes.forEach(change -> domain.unstored().put(change.id(), change));
    }

    private void locked(DomainTriage domain, Runnable change) {
        synchronized (domain) {
            change.run();
            settle(domain);
        }
    }

    /** Screens see at once what changed; this component's own thread stores it. */
    void settleLater(DomainTriage domain) {
        publishChanges(domain);
        thread.execute(() -> guarded(() -> locked(domain, () -> {})));
    }

    /** The same, after the agency's open alerts were looked through again. */
    void lookAgainLater(DomainTriage domain, AgencyId agency) {
        thread.execute(() -> guarded(() -> locked(domain, () -> lookAgain(domain, agency))));
    }

    /** Puts alerts that are open into the queue of an agency: what a shelf held back, or what it may see now. */
    void lookAgain(DomainTriage domain, AgencyId agency) {
        domain.lookAgain(agency, openParts(domain.id()));
    }

    @Override
    public void start() {
        running = true;
        gate.listen(() -> thread.execute(() -> guarded(this::lookAtSights)));
        Future<?> unused = thread.scheduleWithFixedDelay(
                () -> guarded(this::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("triage did not end within 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void take(String timeDomain, Collection<AlertChange> changes) {
        DomainTriage domain = of(timeDomain);
        List<Part> parts = signals.of(timeDomain, changes);
        Set<String> shaken = signals.shaken(changes);
        locked(domain, () -> {
            lookAtSights(domain);
            domain.hear(parts);
            believeAnew(domain, shaken);
            if (verdicts.consider(domain, changes)) {
                changes.stream()
                        .map(change -> AgencyId.of(change.summary().agency()))
                        .distinct()
                        .forEach(agency -> lookAgain(domain, agency));
            }
        });
    }

    /** A cyber alert came or went: sensors that depend on where it is are believed less or more. */
    private void believeAnew(DomainTriage domain, Set<String> assets) {
        Collection<Part> before = assets.isEmpty() ? List.of() : domain.about(assets);
        Map<String, List<AlertChange>> doubts = new HashMap<>();
        before.forEach(part -> doubts.put(part.signal().id(), part.doubts()));
        domain.hear(signals.of(domain.id(), before.stream().map(Part::alert).toList()).stream()
                .filter(part -> !part.doubts().equals(doubts.get(part.signal().id())))
                .toList());
    }

    private void tick() {
        for (DomainTriage domain : open.values()) {
            locked(domain, () -> upkeep.getObject().tick(domain));
        }
    }

    private void lookAtSights() {
        for (DomainTriage domain : open.values()) {
            locked(domain, () -> lookAtSights(domain));
        }
    }

    /** Agreements begin and end, agencies come; what an agency sees is asked before its queue changes. */
    void lookAtSights(DomainTriage domain) {
        List<AgencyId> changed = agencies.listAll().stream()
                .filter(agency -> domain.look(agency, gate.sightOf(agency)))
                .toList();
        if (!changed.isEmpty()) {
            List<Part> parts = openParts(domain.id());
            changed.forEach(agency -> domain.lookAgain(agency, parts));
        }
    }

    private DomainTriage begin(String timeDomain) {
        return Asking.as(Asker.Part.PLATFORM, () -> restored(timeDomain));
    }

    private DomainTriage restored(String timeDomain) {
        DomainTriage domain = new DomainTriage(timeDomain, domains.clockOf(timeDomain), roster, areas);
        List<ItemStore.Stored> items = record.listOpen(timeDomain);
        Map<String, Part> parts = parts(timeDomain, items);
        synchronized (domain) {
            record.restoreInto(domain);
            items.forEach(item -> restore(domain, item, parts));
            lookAtSights(domain);
            settle(domain);
        }
        return domain;
    }

    private Map<String, Part> parts(String timeDomain, List<ItemStore.Stored> items) {
        List<String> ids = items.stream()
                .flatMap(item -> item.alerts().stream())
                .distinct()
                .toList();
        return signals.of(timeDomain, alerts.getObject().listAll(ids)).stream()
                .filter(part -> part.alert().summary().isOpen())
                .collect(Collectors.toMap(part -> part.signal().id(), Function.identity()));
    }

    private static void restore(DomainTriage domain, ItemStore.Stored item, Map<String, Part> parts) {
        List<Part> own = new ArrayList<>();
        item.alerts().forEach(alert -> Optional.ofNullable(parts.get(alert)).ifPresent(own::add));
        own.sort(Comparator.comparing((Part part) -> part.signal().at()));
        AgencyQueue queue = domain.queue(item.agency());
        queue.restore(new ItemChange(item.agency(), item.origin(), item.state(), own, false), domain.now());
    }

    private List<Part> openParts(String timeDomain) {
        return signals.of(timeDomain, alerts.getObject().listOpen(timeDomain, MOST_ALERTS));
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("triage could not take a change", e);
        }
    }
}
