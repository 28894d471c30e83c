package org.aedile.server.observation.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.DiskGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much came in, was stored and was refused, for the status page and Prometheus. */
@Component
class Counts {
    private final Map<Channel, Counter> received = new EnumMap<>(Channel.class);
    private final Map<Channel, Counter> stored = new EnumMap<>(Channel.class);
    private final Map<ErrorCode, Counter> rejected = new EnumMap<>(ErrorCode.class);

    Counts(MeterRegistry meters, DiskGuard disk) {
        for (Channel channel : Channel.values()) {
            received.put(channel, counter("aedile.observations.received", "channel", channel.word(), meters));
            stored.put(channel, counter("aedile.observations.stored", "channel", channel.word(), meters));
        }
        for (ErrorCode code : ErrorCode.values()) {
            rejected.put(code, counter("aedile.observations.rejected", "reason", code.word(), meters));
        }
        meters.gauge("aedile.disk.used.percent", disk, DiskGuard::usedPercent);
    }

    void received(Channel channel) {
        count(received.get(channel));
    }

    void stored(Channel channel) {
        count(stored.get(channel));
    }

    void rejected(ErrorCode code) {
        count(rejected.get(code));
    }

    private static Counter counter(String name, String label, String value, MeterRegistry meters) {
        return meters.counter(name, label, value);
    }

    private static void count(@Nullable Counter counter) {
        if (counter == null) {
            throw new IllegalStateException("a label of an enum has no counter");
        }
        counter.increment();
    }
}
