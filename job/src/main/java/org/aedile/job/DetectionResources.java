package org.aedile.job;

import java.io.Serializable;
import org.aedile.detection.Catalogs;
import org.aedile.detection.SourceProfiles;
import org.aedile.wire.PayloadKeys;

/** What the steps need where they run; opened by each operator. */
@FunctionalInterface
public interface DetectionResources extends Serializable {
    /** Opens them and waits until rules and sources are in effect. */
    Opened open() throws Exception;

    /**
     * Opened resources.
     *
     * @param catalogs rules and settings
     * @param profiles registered sources
     * @param keys keys of encrypted content
     * @param seeds states learned beforehand
     * @param progress where it is counted what was judged
     * @param release gives them back
     */
    record Opened(
            Catalogs catalogs,
            SourceProfiles profiles,
            PayloadKeys keys,
            SeedStates seeds,
            JobProgress progress,
            Runnable release) {}
}
