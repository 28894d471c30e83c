package org.aedile.job.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import org.aedile.job.DetectionResources;
import org.aedile.job.JobSettings;
import org.aedile.job.SeedStates;
import org.aedile.job.SharedKeys;
import org.aedile.job.control.ControlLog;
import org.aedile.wire.PayloadKeys;

/**
 * The steps' resources as the platform keeps them: rules and sources from the log, keys from the database.
 *
 * @param settings of the job
 */
public record LoggedResources(JobSettings settings) implements DetectionResources {
    @Override
    public Opened open() throws Exception {
        ControlLog control = ControlLog.shared(new HashMap<>(settings.kafka())).awaitReady();
        SeedStates seeds =
                settings.seedStates().isEmpty() ? SeedStates.NONE : SeedStates.open(Path.of(settings.seedStates()));
        JobSettings.KeyAccess access = settings.keys();
        PayloadKeys keys = access.jdbcUrl().isEmpty() ? SharedKeys.current() : new DatabaseKeys(access);
        return new Opened(control.catalogs(), control.profiles(), keys, seeds, control::close);
    }
}
