package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * All that a reader sees of one incident.
 *
 * @param summary the incident
 * @param fields what its type asks for, by the names of the fields
 * @param reporter who reported it; empty for other agencies
 * @param tasks of the parts that may be seen, oldest first
 * @param timeline its newest entries that may be seen, oldest first, at most 1,000
 */
public record IncidentDetail(
        @JsonUnwrapped IncidentSummary summary,
        Map<String, String> fields,
        String reporter,
        List<Task> tasks,
        List<TimelineEntry> timeline) {}
