package org.aedile.server.history.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.projection.DomainProjection;
import org.aedile.server.projection.OffsetStore;
import org.aedile.server.projection.RecordHandler;
import org.aedile.wire.Topics;
import org.springframework.stereotype.Component;

/** The log's observations into packed blocks, one reader a domain. */
@Component
class HistoryProjection implements DomainProjection {
    static final String NAME = "history";

    /** Records a partition is read again after a restart, to know repeats: some minutes of most cities, a second to read. */
    private static final long LOOK_BACK = 200_000;

    private final BlockStore store;
    private final OffsetStore offsets;
    private final Map<String, DomainBuffer> buffers = new ConcurrentHashMap<>();

    HistoryProjection(BlockStore store, OffsetStore offsets) {
        this.store = store;
        this.offsets = offsets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic(String timeDomain) {
        return Topics.observations(timeDomain);
    }

    @Override
    public Map<Integer, Long> start(Map<Integer, Long> stored) {
        return stored.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Math.max(0, entry.getValue() - LOOK_BACK)));
    }

    @Override
    public RecordHandler open(OpenDomain domain) {
        DomainBuffer fresh = new DomainBuffer();
        buffers.put(domain.id(), fresh);
        return new HistoryHandler(domain.id(), store, fresh, offsets.nextOffsets(NAME, domain.id()));
    }

    /** What the newest minutes of an agency's sources hold, by domain and source. */
    Map<String, Map<String, List<Block.Content>>> newest(String agency) {
        return buffers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, buffer -> buffer.getValue().contentsOf(agency)));
    }

    /** What the newest minutes of a domain hold; empty for a domain that isn't read. */
    DomainBuffer buffer(String timeDomain) {
        return buffers.getOrDefault(timeDomain, new DomainBuffer());
    }
}
