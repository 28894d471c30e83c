package org.aedile.server.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one reader running per projection and open time domain: looks twice a second which domains are open, starts what
 * is missing or has died and ends what is closed.
 */
@Component
public class DomainReaders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DomainReaders.class);
    private static final long LOOK_MILLIS = 500;

    private final TimeDomains domains;
    private final List<DomainProjection> projections;
    private final OffsetStore offsets;
    private final LogConsumers consumers;
    private final Map<Key, TopicReader> readers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private Thread thread = new Thread(Asking.projection(this::run), "domain-readers");

    private record Key(String projection, String timeDomain) {}

    DomainReaders(
            TimeDomains domains, List<DomainProjection> projections, OffsetStore offsets, LogConsumers consumers) {
        this.domains = domains;
        this.projections = projections;
        this.offsets = offsets;
        this.consumers = consumers;
    }

    /** True when the projection has handled all that is on the domain's topic. */
    public boolean isCaughtUp(String projection, String timeDomain) {
        TopicReader reader = readers.get(new Key(projection, timeDomain));
        return reader != null && reader.isCaughtUp();
    }

    /** The longest that anything of any domain has been waiting to be handled, in seconds. */
    public double lagSeconds() {
        return readers.values().stream()
                .mapToDouble(TopicReader::lagSeconds)
                .max()
                .orElse(0);
    }

    /** True while every open domain is read by every projection. */
    public boolean isHealthy() {
        return domains.listOpen().stream()
                .flatMap(domain -> projections.stream().map(projection -> key(projection, domain)))
                .allMatch(key -> {
                    TopicReader reader = readers.get(key);
                    return reader != null && reader.isRunning();
                });
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(Asking.projection(this::run), "domain-readers");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.values().forEach(TopicReader::close);
        readers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warn("the readers of the log could not be looked after: {}", e.toString());
            }
            pause();
        }
    }

    private void look() {
        List<OpenDomain> open = domains.listOpen();
        for (DomainProjection projection : projections) {
            open.forEach(domain -> ensure(projection, domain));
        }
        var openIds = open.stream().map(OpenDomain::id).collect(Collectors.toSet());
        readers.keySet().stream()
                .filter(key -> !openIds.contains(key.timeDomain()))
                .toList()
                .forEach(this::endWhenRead);
    }

    private void ensure(DomainProjection projection, OpenDomain domain) {
        Key key = key(projection, domain);
        TopicReader reader = readers.get(key);
        if (reader != null && reader.isRunning()) {
            return;
        }
        TopicReader fresh = new TopicReader(
                projection.topic(domain.id()),
                consumers.create(),
                projection.start(offsets.nextOffsets(projection.name(), domain.id())),
                projection.open(domain));
        readers.put(key, fresh);
        fresh.start();
    }

    /** The last alerts of a domain may come after it is closed: its readers end when they have read them. */
    private void endWhenRead(Key key) {
        TopicReader reader = readers.get(key);
        if (reader != null && (reader.isCaughtUp() || !reader.isRunning())) {
            readers.remove(key);
            reader.close();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private static Key key(DomainProjection projection, OpenDomain domain) {
        return new Key(projection.name(), domain.id());
    }
}
