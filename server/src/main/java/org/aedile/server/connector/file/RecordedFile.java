package org.aedile.server.connector.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What was read from a file: one source.
 *
 * @param path the file
 * @param sourceId id under which it is registered
 * @param units unit by property, for numbers; empty for log records
 * @param interval usual time between two readings; zero for log records
 * @param observations in the order of the file
 */
record RecordedFile(
        Path path, String sourceId, Map<String, String> units, Duration interval, List<Recorded> observations) {}
