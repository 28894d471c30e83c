package org.aedile.job.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import org.aedile.job.DetectionResources;
import org.aedile.job.JobHost;
import org.aedile.job.JobProgress;
import org.aedile.job.JobSettings;
import org.aedile.job.SeedStates;
import org.aedile.job.control.ControlLog;
import org.aedile.wire.PayloadKeys;

/**
 * The steps' resources as the platform keeps them: rules and sources from the log, keys from the host or the database.
 *
 * @param settings of the job
 */
public record LoggedResources(JobSettings settings) implements DetectionResources {
    @Override
    public Opened open() throws Exception {
        boolean hosted = !settings.host().isEmpty();
        PayloadKeys keys = hosted ? JobHost.require(settings.host()).keys() : new DatabaseKeys(settings.keys());
        JobProgress progress =
                hosted ? JobHost.require(settings.host()).progress(settings.timeDomain()) : new JobProgress();
        SeedStates seeds =
                settings.seedStates().isEmpty() ? SeedStates.NONE : SeedStates.open(Path.of(settings.seedStates()));
        ControlLog control = ControlLog.shared(new HashMap<>(settings.kafka())).awaitReady();
        return new Opened(control.catalogs(), control.profiles(), keys, seeds, progress, control::close);
    }
}
