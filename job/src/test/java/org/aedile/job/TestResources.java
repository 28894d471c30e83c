package org.aedile.job;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.SourceProfiles;
import org.aedile.wire.PayloadKeys;

/**
 * Resources of a test, found again by their id after Flink has made its operators from bytes.
 *
 * @param id of the test's own
 */
public record TestResources(String id) implements DetectionResources {
    private static final Map<String, Opened> OPENED = new ConcurrentHashMap<>();

    public static TestResources of(Catalog catalog, SourceProfiles profiles, PayloadKeys keys) {
        TestResources resources = new TestResources(UUID.randomUUID().toString());
        OPENED.put(
                resources.id,
                new Opened(Catalogs.of(catalog), profiles, keys, SeedStates.NONE, new JobProgress(), () -> {}));
        return resources;
    }

    public JobProgress progress() {
        return open().progress();
    }

    @Override
    public Opened open() {
        Opened opened = OPENED.get(id);
        if (opened == null) {
            throw new IllegalStateException("no resources " + id);
        }
        return opened;
    }
}
