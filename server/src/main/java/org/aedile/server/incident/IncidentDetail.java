package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.aedile.server.alert.AlertDetail.Content;

/**
 * All that a reader sees of one incident.
 *
 * @param summary the incident
 * @param fields what its type asks for, by the names of the fields
 * @param reporter who reported it; empty for other agencies
 * @param tasks of the parts that may be seen, oldest first
 * @param timeline its newest entries that may be seen, oldest first, at most 1,000
 * @param content what is here of what it tells of people
 */
public record IncidentDetail(
        @JsonUnwrapped IncidentSummary summary,
        Map<String, String> fields,
        String reporter,
        List<Task> tasks,
        List<TimelineEntry> timeline,
        Content content) {

    /** True when it says who is involved, or who reported it. */
    public boolean tellsOfPeople() {
        return !reporter.isEmpty() || timeline.stream().anyMatch(TimelineEntry::tellsOfPeople);
    }

    /** The same without what it tells of people, for who has not said what they read it for. */
    public IncidentDetail withheld() {
        List<TimelineEntry> bare = timeline.stream()
                .map(entry -> entry.tellsOfPeople() ? entry.masked() : entry)
                .toList();
        return new IncidentDetail(summary, fields, "", tasks, bare, Content.PURPOSE_NEEDED);
    }
}
