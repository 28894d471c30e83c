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
        return settings.host().isEmpty() ? openOnCluster() : openHosted(JobHost.require(settings.host()));
    }

    private Opened openHosted(JobHost host) throws Exception {
        return open(host.keys(), host.progress(settings.timeDomain()), () -> {});
    }

    private Opened openOnCluster() throws Exception {
        DatabaseKeys keys = DatabaseKeys.open(settings.keys());
        return open(keys, new JobProgress(), keys::close);
    }

    private Opened open(PayloadKeys keys, JobProgress progress, Runnable closeKeys) throws Exception {
        SeedStates seeds =
                settings.seedStates().isEmpty() ? SeedStates.NONE : SeedStates.open(Path.of(settings.seedStates()));
        ControlLog control = ControlLog.shared(new HashMap<>(settings.kafka())).awaitReady();
        return new Opened(control.catalogs(settings.timeDomain()), control.profiles(), keys, seeds, progress, () -> {
            control.close();
            closeKeys.run();
        });
    }
}
