package org.aedile.server.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Decisions.Shown;
import org.aedile.server.figures.StepTime;
import org.aedile.server.picture.SeenRecord;
import org.jspecify.annotations.Nullable;

/**
 * An incident on a list, a map or a wall.
 *
 * @param id 16 hexadecimal digits
 * @param version counts every change, of the incident or anything in it
 * @param number how people call it, such as {@code police-2026-0042}
 * @param domain id of the time domain
 * @param type word of its type
 * @param title a few words
 * @param titleOfAlert true while the title is that of one of its alerts, which screens put into the reader's language
 * @param description what is known so far; may be empty
 * @param severity how urgent
 * @param state what the agencies did with it
 * @param lead the agency that opened it
 * @param commander who leads it; null when nobody does yet, or it may not be seen
 * @param lon WGS 84 degrees
 * @param lat WGS 84 degrees
 * @param place where it is, in words; may be empty
 * @param origin how the room came to know of it
 * @param authority dispatch system that is the authority for it, of which this is a mirror; null for our own
 * @param externalId its name there
 * @param openedBy who opened it
 * @param closeReason why it was closed, in words
 * @param parts those of the agencies that may be seen
 * @param alerts ids of its alerts that may be seen
 * @param changedAt when it changed last
 */
public record IncidentSummary(
        String id,
        long version,
        String number,
        String domain,
        String type,
        String title,
        boolean titleOfAlert,
        String description,

        @Schema(allowableValues = {"critical", "high", "medium", "low"})
        String severity,

        @Schema(allowableValues = {"open", "closed"}) String state,

        String lead,
        @Nullable String commander,
        @Nullable Double lon,
        @Nullable Double lat,
        String place,
        Origin origin,
        @Nullable String authority,
        @Nullable String externalId,
        @Nullable String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        List<AgencyPart> parts,
        List<String> alerts,
        Instant changedAt)
        implements SeenRecord {
    private static final String KIND = "incident";

    /** Its own, and that of each agency whose part is seen. */
    @Override
    public List<Shown> shown() {
        boolean masked = openedBy == null;
        return Stream.concat(Stream.of(lead), parts.stream().map(AgencyPart::agency))
                .map(agency -> new Shown(KIND, AgencyId.of(agency), masked))
                .distinct()
                .toList();
    }

    /** As it is told to those who are shown only so much of it. */
    public IncidentSummary limitedTo(List<AgencyPart> shownParts, List<String> shownAlerts) {
        return told(title, description, commander, openedBy, closedBy, closeReason, shownParts, shownAlerts);
    }

    /** Without names of people and texts that may tell of them. */
    public IncidentSummary masked() {
        List<AgencyPart> bare = parts.stream().map(AgencyPart::masked).toList();
        return told("", "", null, null, null, null, bare, alerts);
    }

    private IncidentSummary told(
            String newTitle,
            String newDescription,
            @Nullable String newCommander,
            @Nullable String newOpenedBy,
            @Nullable String newClosedBy,
            @Nullable String newCloseReason,
            List<AgencyPart> newParts,
            List<String> newAlerts) {
        return new IncidentSummary(
                id,
                version,
                number,
                domain,
                type,
                newTitle,
                titleOfAlert,
                newDescription,
                severity,
                state,
                lead,
                newCommander,
                lon,
                lat,
                place,
                origin,
                authority,
                externalId,
                newOpenedBy,
                openedAt,
                newClosedBy,
                closedAt,
                newCloseReason,
                newParts,
                newAlerts,
                changedAt);
    }

    /** What the times of its steps are written down for: the incident, as that agency's work. */
    public StepTime.Subject timesOf(String agency) {
        return new StepTime.Subject(domain, AgencyId.of(agency), KIND, id, type);
    }

    /** True while somebody works on it. */
    public boolean isOpen() {
        return state.equals("open");
    }
}
