package org.aedile.server.status.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.observation.IntakeCounts;
import org.aedile.server.projection.DomainReaders;
import org.aedile.server.status.Counted;
import org.aedile.server.status.DiskWatch;
import org.aedile.server.status.Metrics;
import org.aedile.server.status.MetricsReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks once a second at what is counted and how full the disk is. */
@Component
class Sampler implements MetricsReader, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);

    private static final long SAMPLE_MILLIS = 1_000;

    private final MeterRegistry registry;
    private final DiskWatch disk;
    private final IntakeCounts intake;
    private final RateMeter received = new RateMeter();
    private final Map<AgencyId, RateMeter> receivedOf = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    Sampler(MeterRegistry registry, DiskWatch disk, DomainReaders readers, IntakeCounts intake) {
        this.intake = intake;
        this.registry = registry;
        this.disk = disk;
        Gauge.builder(Metrics.LOG_LAG, readers, DomainReaders::lagSeconds)
                .baseUnit("seconds")
                .description("How long what the projections have not read yet has been on the log")
                .register(registry);
    }

    @Override
    public long received() {
        return Metrics.total(registry, Metrics.RECEIVED);
    }

    @Override
    public double receivedPerSecond() {
        return received.perSecond();
    }

    @Override
    public long stored() {
        return Metrics.total(registry, Metrics.STORED);
    }

    @Override
    public Map<String, Long> rejected() {
        return Metrics.totals(registry, Metrics.REJECTED, Metrics.REASON);
    }

    @Override
    public Map<AgencyId, Counted.Traffic> byAgency() {
        return intake.byAgency().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> traffic(one.getKey(), one.getValue())));
    }

    private Counted.Traffic traffic(AgencyId agency, IntakeCounts.Tally tally) {
        return new Counted.Traffic(tally.received(), meterOf(agency).perSecond(), tally.stored(), tally.rejected());
    }

    private RateMeter meterOf(AgencyId agency) {
        return receivedOf.computeIfAbsent(agency, one -> new RateMeter());
    }

    @Override
    public Map<String, Long> lost() {
        return Metrics.totals(registry, Metrics.LOST, Metrics.CHANNEL);
    }

    @Override
    public void start() {
        running = true;
        Thread fresh = new Thread(this::run, "status");
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                sample();
                Thread.sleep(SAMPLE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample() {
        try {
            received.sample(System.nanoTime(), received());
            intake.byAgency().forEach((agency, tally) -> meterOf(agency).sample(System.nanoTime(), tally.received()));
            disk.look();
        } catch (RuntimeException e) {
            LOG.warn("the status could not be sampled: {}", e.toString());
        }
    }
}
