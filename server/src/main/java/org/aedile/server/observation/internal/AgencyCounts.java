package org.aedile.server.observation.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.observation.IntakeCounts;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** Counts for each agency apart, because one must not read off the other's numbers. What is nobody's is in no count here. */
@Component
class AgencyCounts implements IntakeCounts {
    private final Map<AgencyId, Adders> byAgency = new ConcurrentHashMap<>();
    private final SourceRegistry registry;

    AgencyCounts(SourceRegistry registry) {
        this.registry = registry;
    }

    private static final class Adders {
        private final LongAdder received = new LongAdder();
        private final LongAdder stored = new LongAdder();
        private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

        Tally tally() {
            return new Tally(
                    received.sum(),
                    stored.sum(),
                    rejected.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> one.getValue().sum(), Long::sum, TreeMap::new)));
        }
    }

    @Override
    public Map<AgencyId, Tally> byAgency() {
        return byAgency.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().tally()));
    }

    void stored(Source source) {
        of(source).received.increment();
        of(source).stored.increment();
    }

    /** Taken in, and then not kept or never taken. */
    void rejected(String sourceId, ErrorCode code) {
        registry.find(sourceId).ifPresent(source -> {
            of(source).received.increment();
            of(source)
                    .rejected
                    .computeIfAbsent(code.word(), word -> new LongAdder())
                    .increment();
        });
    }

    private Adders of(Source source) {
        return byAgency.computeIfAbsent(source.agency(), agency -> new Adders());
    }
}
